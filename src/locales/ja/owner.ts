import type { ClaimTexts } from '../en/claims.js';
import type { Texts } from '../texts.js';

/** Japanese: what the claims are called that limit who may use a token, or are notes in it. */
const claimNames: ClaimTexts = {
  ip: 'IPアドレス',
  domain: 'ドメイン',
  tag: 'タグ',
  user: 'ユーザー',
};

/** Japanese: what each of them is for, beneath its field. */
const claimHelp: ClaimTexts = {
  ip: 'IPv4アドレスを一つ指定します（例：203.0.113.7）。ストリームはIPv4でのみ送信されます。IPv6の視聴者は、プロバイダのIPv4アドレスからサーバーに接続します。',
  domain:
    '再生するページのドメインを指定します（例：www.example.com）。https://やパスは含めません。サブドメインはそれぞれ別のドメインとして扱われます。',
  tag: '統計用のメモを一つ付けられます。誰の利用も制限しません。',
  user: '視聴者に自由な名前を付けられます。誰のトークンがほかの人に渡されたかを確認できます。',
};

/** Japanese: what each of them means where it stands in a token. */
const claimMeanings: ClaimTexts = {
  ip: '使用できるアドレス',
  domain: '使用できるページのホスト',
  tag: '統計用のメモ',
  user: '管理者が付けた視聴者の名前',
};

/** Japanese: the form that asks for a token. */
export const form: Texts['form'] = {
  heading: '再生トークンを作成',
  intro:
    'トークンを持っている人は誰でも、保護されたストリームを再生できます。必要以上の権限を与えないでください。',
  kind: 'トークンの種類',
  kinds: { jwt: 'V3 (JWT)', sts: 'V2（パススルー）' },
  kindHelp: {
    jwt: '一つのトークンで、一つまたは複数のストリーム、あるいはグループ全体に対応します。NanoPlayer 4.18以降用です。',
    sts: '一つのストリームまたは組織全体に対応します。すでに使用している環境用です。',
  },
  kindMissing: 'このページには、この種類のトークンを作成するアドレスがありません。',
  notInV2: 'V2トークンではできません。入力内容はV3用に保持されます。',
  scope: '再生できるもの',
  scopes: { streams: 'ストリーム', group: 'ストリームグループ', organisation: '組織' },
  scopeHelp: {
    streams: '指定したストリームだけです。',
    group: '一つのストリームのすべての画質です。',
    organisation: 'お持ちのストリームすべてです。',
  },
  organisationWarning:
    'このトークンでは、今後追加されるものも含め、組織のすべてのストリームを再生できます。ページやリンクには決して入れないでください。有効期間を短くし、取り消し可能にしてください。',
  fixed: 'このページによって設定されています。',
  time: '有効期間',
  life: '期限切れまで',
  lives: {
    300: '5分',
    3600: '1時間',
    86400: '24時間',
    604800: '7日',
    1209600: '14日',
    2592000: '30日',
    31536000: '365日',
  },
  never: '有効期限なし',
  neverWarning:
    '有効期限のないV2トークンでは、ストリームをいつまでも再生でき、取り消しもできません。コピーした人はずっと使えます。',
  zone: 'タイムゾーン：{zone}',
  twice: 'このとき時計が戻り、この時刻は二度あります。どちらですか？',
  validUntil: '{until}まで有効です（{duration}）。{ending}',
  ending: {
    goesOn: 'その時点で視聴中の場合は、接続が切れるまで視聴を続けられます。',
    ends: 'その時点で視聴中の人は切断されます。',
  },
  validFrom: '{from}より前は拒否されます。',
  atOnce: 'すぐに有効になります。',
  shorten: '24時間に短縮',
  shortenOffer:
    '取り消し可能なトークンの有効期間は24時間までです。取り消されたトークンは、各サーバーが記憶しておく必要があるためです。',
  dropRevocable: '取り消し不可にする',
  restore: '{expiry}に戻す',
  restoreOffer: '以前は、より長い有効期間が指定されていました。',
  ends: '開始と終了',
  nothingSet: '未設定（{names}）',
  limits: '使用できる人',
  limitsHelp: 'すべて任意です。指定するごとに、トークンが他人の手に渡ったときの被害を小さくできます。',
  optional: '任意',
  field: {
    ...claimNames,
    kind: 'トークンの種類',
    streams: 'ストリーム名',
    groupId: 'ストリームグループID',
    organisation: '組織のハッシュ',
    expiresAt: '有効期限',
    notBefore: '有効期間の開始',
    revocable: '取り消し可能',
    forceDisconnect: '期限が切れたら切断',
    apiKey: 'APIキー',
  },
  help: {
    ...claimHelp,
    streams: 'AAAAA-BBBBBのような名前です。複数の場合は、カンマか改行で区切ります。',
    streamsV2: 'AAAAA-BBBBBのような名前です。V2トークンで再生できるストリームは一つです。',
    groupId: 'ダッシュボードに表示されるストリームのIDです。名前ではありません。',
    organisation: 'V2では組織のハッシュが必要です。V3では組織をキーで判別します。',
    notBefore: '後で始まるイベント用です。',
    revocable:
      'トークンを、持っている人全員に対してすぐに無効にできます。その場合、有効期間は24時間までです。',
    forceDisconnect: '指定しない場合、トークンの有効期限が切れた時点で視聴中の人は、視聴を続けられます。',
    apiKey:
      'この一回のリクエストでのみ送信され、どこにも保存されません。次のトークンを作成するときに、もう一度入力します。',
  },
  address: {
    ask: '自分のアドレスを使用',
    asking: 'アドレスを調べています…',
    how: 'アドレスを調べるには、そのアドレスを使う人が、アドレスを表示するページをIPv4で開きます。デバイスに表示されるローカルネットワークのアドレスではありません。',
    ipv6: 'IPv6で接続しています。IPv4アドレスを表示するページを開き、そこからコピーしてください。',
    failed: 'アドレスがわかりませんでした。ご自身で入力してください。',
    found: '現在の接続元のアドレスです。',
  },
  submit: 'トークンを作成',
  submitting: 'トークンを作成しています…',
  rights: {
    heading: 'このトークンでできること',
    unfinished: '各欄を正しく入力すると、ここに表示されます。',
    sentence: '{limits}{opens}。{revocation}。{ending}。',
    endless: '{limits}{opens}。{revocation}。',
    opens: {
      stream: 'ストリーム「{names}」を再生できます',
      streams: '{count}件のストリーム（{names}）を再生できます',
      group: 'グループ「{name}」のすべてのストリームを再生できます',
      organisation: '組織のすべてのストリームを再生できます',
    },
    between: '、',
    limits: {
      from: '{from}から、',
      until: '{until}まで、',
      endless: '期限なしで、',
      ip: 'アドレス{ip}から、',
      domain: '{domain}のページで、',
    },
    revocation: { yes: '取り消すことができます', no: '取り消すことはできません' },
    ending: {
      goesOn: '期限が切れた時点で視聴中の人は、視聴を続けられます',
      ends: '期限が切れた時点で視聴中の人は、切断されます',
    },
    honest: {
      holder: '誰が持っているかは確認できません。トークンを持つ人は誰でも使用できます。',
      holderWithin:
        '誰が持っているかは確認できません。この制限の範囲内で、トークンを持つ人は誰でも使用できます。',
      address: '同じ家庭、オフィス、モバイルネットワークの人は、全員が同じアドレスになることがあります。',
      domain: 'ブラウザはページのドメインを正しく伝えますが、ほかのプログラムは任意のドメインを名乗れます。',
      notes: 'タグとユーザーはメモです。誰の利用も制限しません。',
    },
  },
  required: {
    streams: 'ストリームの名前を入力してください。',
    groupId: 'ストリームグループのIDを入力してください。',
    organisation: '組織のハッシュを入力してください。',
    expiresAt: 'トークンの有効期限を選択してください。',
    apiKey: 'APIキーを入力してください。このリクエストにのみ使用されます。',
  },
  invalidName: {
    streams: 'この名前は使用できません。ストリーム名は256文字までの表示可能な文字です。',
    groupId:
      'グループのIDとして使用できません。使えるのは英数字、ハイフン、アンダースコアで、128文字までです。',
    organisation:
      'ハッシュとして使用できません。使えるのは英数字、ハイフン、アンダースコアで、128文字までです。',
  },
  rule: {
    'one-only': 'V2トークンで再生できるストリームは一つです。名前を一つだけ残すか、V3を選択してください。',
    'too-many':
      '一つのトークンに指定できるストリームは{limit}件までです。ストリームグループを選択するか、複数のトークンを作成してください。',
    past: 'この日時は過ぎています。より後の日時を選択してください。',
    'over-365-days': 'トークンの有効期間は365日までです。より前の日付を選択してください。',
    'over-24-hours':
      '取り消し可能なトークンの有効期間は24時間までです。短縮するか、取り消し不可にしてください。',
    'not-a-date': '日付と時刻が正しく入力されていません。',
    'clocks-skip': 'このとき時計が進むため、この時刻は存在しません。別の時刻を選択してください。',
    'not-before-expiry': 'トークンが有効になる前に期限が切れます。より前の日時を選択してください。',
    'ip-v6': 'これはIPv6アドレスです。ストリームはIPv4でのみ送信されます。IPv4アドレスを入力してください。',
    'ip-range': '指定できるアドレスは一つだけです。範囲やワイルドカードは使用できません。',
    'ip-format': 'IPv4アドレスは、0から255までの四つの数字をピリオドで区切ったものです。',
    'domain-protocol': 'プロトコルは省いてください（https://example.comではなくexample.com）。',
    'domain-path': 'ドメインより後は省いてください（example.com/pageではなくexample.com）。',
    'domain-port': 'ポートは省いてください（example.com:8080ではなくexample.com）。',
    'domain-wildcard': 'ワイルドカードは使用できません。ページのドメインを一つ指定してください。',
    'domain-characters': '使えるのは英数字、ピリオド、ハイフンだけです。',
    'domain-too-long': 'ドメインは{limit}文字までです。',
    'domain-label-length': 'ピリオドで区切られた各部分は、1文字から63文字までです。',
    'domain-hyphen': 'ドメインの各部分の先頭と末尾に、ハイフンは使用できません。',
    'domain-no-top-level': '末尾がありません（exampleではなくexample.com）。',
    'domain-digits-only':
      '末尾を数字だけにすることはできません。アドレスの場合は「IPアドレス」欄を使用してください。',
    'too-long': '入力できるのは{limit}文字までです。',
    'control-characters': 'タブなど、目に見えない制御文字が含まれています。もう一度入力してください。',
    'not-in-v2': 'V2トークンではできません。V3を選択するか、別の値にしてください。',
    server: 'サーバーがこの値を受け付けません。',
  },
  summary: 'まだ送信されていません。先に次の点を修正してください：',
  summaryItem: '{field}：{text}',
  failed: 'トークンは作成されませんでした',
  failure: {
    'not-set-up':
      'この種類のトークンの作成先が、このページに設定されていません。ページの管理者がフォームのエンドポイントを設定する必要があります。',
    'endpoint-invalid':
      'トークンの作成先が、ウェブアドレスではありません。ページの管理者がエンドポイントを修正する必要があります。',
    'key-unsafe':
      'キーは送信されませんでした。アドレスが暗号化されていません。ページの管理者がhttpsのアドレスを設定する必要があります。',
    unreachable:
      'トークンの作成先に接続できません。ネットワークを確認して、もう一度お試しください。解決しない場合は、作成先の管理者が、動作していることと、このページを許可していること（CORS）を確認する必要があります。',
    timeout:
      '応答が10秒間ありませんでした。もう一度お試しください。続く場合は、作成先の管理者に知らせてください。',
    redirected:
      'アドレスが別の場所に転送されています。ログインページかもしれません。ログインしてもう一度試すか、このページの管理者に知らせてください。',
    'page-instead':
      'トークンの代わりにウェブページが返されました。ログインページかもしれません。ログインしてもう一度試すか、このページの管理者に知らせてください。',
    'wrong-address':
      'このアドレスには、トークンを作成するものがありません。ページの管理者がエンドポイントを修正する必要があります。',
    parameter: 'サーバーが受け付けない欄があります。修正して、もう一度送信してください。',
    'key-refused':
      'APIキーが正しくありません。キーをお持ちの方が、全体が入力されていることと、ダッシュボードにある現在のキーであることを確認してください。',
    forbidden: 'ここでトークンを作成する権限がありません。ログインするか、権限を依頼してください。',
    busy: 'リクエストが多すぎました。一分待ってから、もう一度お試しください。',
    server:
      'サーバー自体に障害が発生しています。しばらくしてからもう一度お試しください。続く場合は、サーバーの管理者に知らせてください。',
    refused: 'サーバーがリクエストを拒否しました。理由はサーバーの管理者に問い合わせてください。',
    'no-token': '応答にトークンがありません。作成先の管理者が応答の内容を確認する必要があります。',
    'token-unreadable':
      '応答に含まれるトークンが壊れているか、再生用ではありません。作成先の管理者が確認する必要があります。',
    'provider-failed':
      'このページはトークンを作成できませんでした。ページの管理者がcreateTokenを確認する必要があります。',
  },
  serverSaid: 'サーバーからのメッセージ：{message}',
  created: 'トークンが作成されました。',
  createdUntil: 'トークンが作成されました。{until}まで有効です。',
  keepIt: '今すぐ保存してください。どこにも保管されず、このページを閉じると失われます。',
  copy: 'トークンをコピー',
  copied: 'コピーしました。',
  copyFailed: 'このブラウザでは、ここでのコピーが許可されていません。',
  differs: 'トークンが指定した内容と一部異なります',
  difference: {
    other: '{field}：トークンの内容が異なります。理由がわかるまで、トークンを渡さないでください。',
    silent: '{field}：トークンに記載がありません。頼りにする前に、試してください。',
    unasked: '{field}：指定していませんが、トークンに含まれています。',
  },
};

/** Japanese: the overview of a token that was just made. */
export const overview: Texts['overview'] = {
  heading: '新しい再生トークン',
  once: '表示されるのは今回だけです。このページを離れるか閉じると、誰もトークンを取り出せません。',
  saved: {
    unsaved: '未保存',
    copied: 'コピー済み',
    downloaded: 'ダウンロード済み',
    revoked: '取り消し済み',
  },
  copy: 'コピー',
  copyNamed: 'コピー：{name}',
  copied: 'コピーしました',
  copiedNamed: 'コピーしました：{name}',
  selected: 'ブラウザがコピーできませんでした。選択されているので、キーボードでコピーしてください。',
  copyToken: 'トークンをコピー',
  copyValues: 'トークンと値をコピー',
  download: 'トークンを含めてダウンロード（JSON）',
  dismiss: '保存しました',
  close: '閉じる',
  leave: {
    question: 'トークンはまだ保存されていません。保存しない場合、新しく作成する必要があります。',
    back: 'トークンに戻る',
    away: '保存せずに閉じる',
  },
  details: 'トークンの内容',
  field: {
    ...claimNames,
    token: 'トークン',
    stream: 'ストリーム名',
    group: 'ストリームグループ',
    organisation: '組織',
    referer: 'Referer',
    notBefore: '有効期間の開始',
    expires: '有効期限',
    options: 'オプション',
    revocable: '取り消し可能',
    forceDisconnect: '期限が切れたら切断',
    issuedAt: '発行日時',
    issuer: '発行者',
    tokenId: 'トークンID',
    keyId: 'キーID',
    other: 'その他のクレーム',
  },
  word: {
    unset: '未設定',
    'not-told': 'どれであるかはトークンに記載されていません',
    never: 'なし',
    'at-once': 'すぐに有効',
    yes: 'はい',
    no: 'いいえ',
    everything: '組織のすべてのストリーム',
  },
  show: 'トークンを表示',
  hide: 'トークンを非表示',
  masked: '非表示（{count}文字）',
  unixSeconds: 'UNIX時間（秒）',
  option: {
    expires: '有効期限',
    ip: 'IPアドレス',
    referer: 'referer',
    tag: 'タグ',
    organisation: '組織',
  },
  noOption: '限定なし',
  unknownOption: '不明（{bits}）',
  asAsked: '指定どおり（トークンに記載はありません）',
  askedFor: '指定した値は{value}です。トークンの内容は異なります。',
  link: {
    heading: 'Web PlayoutのURL',
    intro: 'このトークンを使って、{host}でストリームを開きます。',
    open: '新しいタブで開く',
  },
  linkNote: {
    'in-address':
      'アドレスにトークンが含まれています。アドレスは履歴やログに残り、ほかへ渡されることがあります。',
    'domain-of-page':
      'トークンは、この再生ページのホスト{domain}に限定されています。リンクはそこで使用できます。',
    'domain-elsewhere':
      'このリンクは拒否されます。トークンは{domain}に限定されていますが、{host}のページのrefererは別のものです。',
    'domain-above':
      'トークンは{domain}に限定されています。{host}が含まれるかは文書化されていません。ホスト名全体に限定してください。',
    'domain-not-told':
      'トークンはあるrefererに限定されており、{host}のページには独自のrefererがあります。一致しない場所では拒否されます。',
    'ip-bound':
      'このリンクは{ip}からのみ開けます。ご自身のデバイスも含め、ほかのアドレスからは拒否されます。',
  },
  anIp: '一つのIPアドレス',
  ownPage: '代わりに、{domain}のページで下のコードを使用するか、そこにご自身の再生ページを用意してください。',
  linkIssue: {
    target: 'リンクがありません。開くストリームがトークンに記載されておらず、指定もされていません。',
    page: 'リンクがありません。再生ページのアドレスが正しくありません。"playback-page"を確認してください。',
    token: 'リンクがありません。この種類のトークンでは開けません。',
  },
  config: {
    heading: 'セキュリティ設定オブジェクト',
    intro: 'nanoStreamのプレーヤーの設定で"security"に使う値です。',
  },
  revoke: {
    heading: '取り消し',
    intro: 'このトークンによるすべての再生を終了し、新たに再生を開始できないようにします。',
    revoke: 'トークンを取り消す',
    question: 'このトークンを完全に取り消しますか？ このトークンで視聴中の人は全員切断されます。',
    confirm: '完全に取り消す',
    keep: '取り消さない',
    running: '取り消しています…',
    done: 'トークンを取り消しました。今後は何も再生できず、元に戻すこともできません。',
    issue: {
      2011: '取り消せませんでした。このトークンは取り消し可能なものではありません。期限切れまで待ってください。（2011）',
      2012: '取り消せませんでした。トークンは別の組織のものです。その組織のキーを使用してください。（2012）',
      2004: '取り消せませんでした。サーバーがトークンを読み取れません。トークン全体をもう一度コピーしてください。（2004）',
      1001: '取り消せませんでした。組織のキーが正しくありません。バックエンドで確認してください。（1001）',
      other:
        '取り消せませんでした。サーバーから確認が得られません。トークンがまだ有効な可能性があります。もう一度お試しください。',
    },
  },
};

/** Japanese: the decoder. */
export const decoder: Texts['decoder'] = {
  heading: 'トークンをデコード',
  intro:
    '貼り付けた内容はこのページに留まり、送信も保存もされません。デコードは検証ではありません。トークンが正規のものかどうかは、サーバーだけが判断できます。',
  field: 'トークン、またはトークンを含むもの',
  hint: 'JWT、V2トークンの値、再生用URL、トークンサービスの応答、埋め込みコードのいずれかです。',
  clear: 'クリア',
  tooLong: 'テキストは{count}文字あります。読み取れるのは{limit}文字までです。',
  noToken: '再生トークンではありません。',
  isToken: '再生トークンです：{kind}',
  within:
    'より長いテキストの中に含まれています。トークンを入力する場所では、トークンだけを取り出してください。',
  found: {
    element: 'テキストは、プレーヤーの埋め込みコードです。',
    frame: 'テキストは、プレーヤーを含むフレームです。',
    address: 'テキストは、再生ページのアドレスです。',
    configuration: 'テキストは、nanoStreamのプレーヤーを使ったページです。',
  },
  names: {
    stream: '指定されているストリームは{value}です。',
    group: '指定されているストリームグループは{value}です。',
    endpoint: 'トークンの取得先は{value}です。',
  },
  opens: '再生できるもの',
  restrictions: '限定の対象',
  noRestrictions: 'なし：トークンを持つ人は誰でも、どこでも使用できます。',
  findings: '検出結果',
  noFindings: '修正が必要な点は見つかりませんでした。',
  job: {
    bearer: 'コピーした方へ',
    maker: 'トークンを作成する方へ',
    page: 'ページの管理者の方へ',
    device: 'このデバイスについて',
  },
  contents: '記載内容',
  part: { header: 'ヘッダー', payload: 'クレーム', values: '値' },
  column: { name: '名前', value: '値', meaning: '意味' },
  meaning: {
    ...claimMeanings,
    alg: '署名方式（トークンの申告）',
    kid: '署名に使われたキー（トークンの申告）',
    typ: 'トークンの種類',
    aud: '用途',
    iss: '作成者',
    sub: '主体',
    iat: '作成日時',
    nbf: 'これより前は無効',
    exp: 'これ以降は無効',
    streams: '再生できるストリーム',
    groupid: '再生できるストリームグループ',
    orgawide: '組織のすべてのストリームを再生可能',
    cust: '管理者独自の値',
    revocable: '取り消し可能',
    forceDisconnect: '期限が切れると再生が終了',
    ingesturl: 'ストリームの送信先',
    streamname: '送信されるストリーム',
    token: 'ほかの値に対する署名',
    expires: 'これ以降は無効',
    options: '署名されている値',
  },
  unknown: 'ここでは不明',
  more: 'ほか{count}件は表示されていません。',
  json: 'JSONで表示',
  shortened: '先頭だけが表示されています。',
  ask: {
    heading: '正規のトークンですか？',
    intro: 'サーバーだけが判断できます。そのため、トークンがサーバーに送信されます。',
    button: 'サーバーに確認',
    running: '確認しています…',
    accepted: 'サーバーはこのトークンを受け付けます。',
    refused: 'サーバーはこのトークンを拒否します：{reason}',
    failed: 'サーバーから、どちらとも判断できる応答がありませんでした。もう一度お試しください。',
  },
};
