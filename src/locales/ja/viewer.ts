import type { Texts } from '../texts.js';

/** Japanese: over the picture, before anything plays. */
export const start: Texts['start'] = {
  connecting: '接続しています…',
  tryAgain: '再試行',
  start: '再生を開始',
  missing: 'このページの一部を読み込めませんでした。',
  failed: {
    'component-unavailable': 'プレーヤーを読み込めませんでした。',
    'component-outdated': 'プレーヤーが更新されました。ページを再読み込みしてください。',
  },
};

/** Japanese: over the picture, later. */
export const messages: Texts['messages'] = {
  reconnecting: '再接続しています（{attempt}回目）…',
  suspended: 'ブラウザによって一時停止されました。このページを表示すると再開します。',
  scheduled: '{from}に自動で再生を開始します。',
  stopWaiting: '待機をやめる',
  stopTrying: '再試行をやめる',
  failure: {
    'token-refused':
      'サーバーがこのトークンを拒否しました。このリンクの提供元に、別のトークンをもらってください。',
    'token-expired-or-missing':
      'トークンの有効期限が切れているか、トークンがありません。このリンクの提供元に、新しいトークンをもらってください。',
    'security-service': '現在、サーバーでトークンを確認できません。しばらくしてからもう一度お試しください。',
    'stream-not-found': 'このストリームはサーバーに存在しません。',
    'stream-not-live': 'このストリームは現在ライブ配信されていません。',
    'stream-ended': 'ライブ配信は終了しました。',
    'needs-gesture': '再生ボタンを押すと、ストリームが始まります。',
    suspended: 'デバイスの操作により、またはページが非表示になったため、再生が中断されました。',
    browser: 'このブラウザではストリームを再生できません。別のブラウザか、新しいバージョンでお試しください。',
    media: 'このブラウザでストリームを再生できませんでした。',
    network: 'ストリームとの接続が切れました。',
    'service-unavailable': '現在、配信サーバーを利用できません。',
    'set-up': 'プレーヤーを準備できませんでした。',
    unknown: 'ストリームを再生できませんでした。',
  },
  ownFailure: {
    'stream-name-missing': 'ストリームが指定されていません。',
    'stream-name-invalid': 'ストリーム名が正しくありません。',
    'group-id-invalid': 'ストリームグループのIDが正しくありません。',
    'entries-invalid': 'ストリームの一覧を使用できません。',
    'config-invalid': 'プレーヤーの設定を使用できません。',
    'server-address-invalid': '配信サーバーのアドレスを使用できません。',
    'player-address-invalid': 'プレーヤーを読み込めませんでした。',
    'player-address-not-allowed': 'プレーヤーを読み込めませんでした。',
    'player-unavailable': 'プレーヤーを読み込めませんでした。',
    'player-failed': 'プレーヤーを準備できませんでした。',
    'token-endpoint-invalid': 'トークンの取得先アドレスを使用できません。',
    'token-endpoint-unreachable': 'このストリームのトークンを取得できませんでした。接続を確認してください。',
    'token-endpoint-refused':
      'このストリームのトークンの取得が許可されませんでした。ログインが必要な場合があります。',
    'token-endpoint-answer':
      'このストリームのトークンが発行されませんでした。しばらくしてからもう一度お試しください。',
    'token-provider-failed': 'このページでストリームのトークンを取得できませんでした。',
    'token-not-better': 'トークンを更新できませんでした。ページを再読み込みしてください。',
    'connection-stalled': 'ストリームが停止しています。',
    'retries-used-up': 'ストリームに再接続できませんでした。接続を確認し、ページを再読み込みしてください。',
  },
  cause: {
    'token-missing':
      'このストリームはトークンなしでは再生できません。このリンクの提供元に、トークンをもらってください。',
    'token-unreadable': 'トークンを読み取れません。このリンクの提供元に、完全なトークンをもらってください。',
  },
  otherTokens: {
    other:
      'これは再生中のストリームについての情報です。ほかに選択できるストリームには、それぞれのトークンがあります。',
    refused:
      'これは再生中のストリームについての情報です。ほかに選択できるストリームの中には、それぞれのトークンでは再生を開始できないものがあります。',
  },
  code: 'コード{code}',
};

/** Japanese: the controls. */
export const controls: Texts['controls'] = {
  group: '再生コントロール',
  play: '再生',
  startPlayback: '再生を開始',
  pause: '一時停止',
  mute: 'ミュート',
  unmute: 'ミュート解除',
  volume: '音量',
  muted: 'ミュート中',
  enterFullscreen: '全画面表示',
  leaveFullscreen: '全画面表示を終了',
  enterPictureInPicture: 'ピクチャーインピクチャー',
  leavePictureInPicture: 'ピクチャーインピクチャーを終了',
  live: 'ライブ',
  goLive: 'ライブに戻る',
  behind: 'ライブから{distance}の遅れ',
  settings: '設定',
  latency: '遅延',
  latencyModes: { classic: '標準', balancedadaptive: 'バランス', fastadaptive: '低遅延' },
  quality: '画質',
  automatic: '自動',
  statistics: '統計情報を表示',
  shortcut: '{action}（{key}）',
};

/** Japanese: the measurements. */
export const statistics: Texts['statistics'] = {
  group: '再生の統計情報',
  phase: {
    idle: '開始前',
    loading: '接続中',
    playing: '再生中',
    buffering: 'バッファリング中',
    paused: '一時停止中',
    scheduled: '開始待ち',
    reconnecting: '再接続中',
    blocked: 'クリック待ち',
    suspended: '中断',
    failed: '失敗',
  },
  version: 'バージョン{version}',
  latency: '遅延（現在）',
  framerate: 'フレームレート（平均）',
  framerateValue: '{value} fps',
  buffer: 'バッファ（平均）',
  bitrate: 'ビットレート（平均）',
  transport: '転送方式',
  transports: { websocket: 'WebSocket', webtransport: 'Media over QUIC', hls: 'HLS' },
  unknown: '–',
  trail: '直近{duration}の遅延',
  range: '最小{min}・平均{avg}・最大{max}',
};

/** Japanese: the validity panel. */
export const panel: Texts['panel'] = {
  heading: {
    none: '再生トークンがありません',
    malformed: 'トークンを読み取れません',
    'not-yet-valid': 'トークンはまだ有効ではありません',
    valid: '保護されたストリーム',
    expiring: 'トークンの期限がまもなく切れます',
    unlimited: '保護されたストリーム',
    expired: 'トークンの有効期限が切れました',
  },
  detail: {
    none: 'このストリームが保護されている場合、トークンなしでは再生できません。',
    malformed: '{issue}',
    'not-yet-valid': '再生トークンはまだ有効ではありません。有効になる日時は{from}です（{distance}）。',
    valid: '再生トークンの有効期限は{until}です（{distance}）。',
    expiring: '再生トークンの有効期限は{until}です（{distance}）。',
    unlimited: '再生トークンに有効期限はありません。',
    expired:
      '再生トークンの有効期限は{until}でした（{distance}）。このトークンでは再生を開始できなくなりました。',
  },
  meaning: {
    goesOn: 'その時点で視聴中の場合は、接続が切れるまで視聴を続けられます。',
    ends: 'その時点で再生は終了します。',
  },
  supply: {
    awaited: 'トークンは再生開始時に取得されます',
    awaitedDetail: '再生を開始すると新しいトークンが取得され、期限が切れる前に次のトークンが取得されます。',
    renews: 'その前に新しいトークンが取得され、再生は続きます。',
  },
  playing: {
    goesOn: '再生トークンの有効期限は{until}でした（{distance}）。接続が切れるまで再生は続きます。',
    againstClock:
      'ストリームは再生中です。トークンに記載された時刻は、ここで把握している時刻と一致しません。',
  },
  refused: 'サーバーがこのトークンを拒否しました',
  summary: 'トークンの詳細',
};

/** Japanese: what a token says. */
export const details: Texts['details'] = {
  kind: '種類',
  kinds: { jwt: 'JWT (V3)', sts: 'パススルートークン（V2）' },
  validFrom: '有効期間の開始',
  validUntil: '有効期限',
  never: '期限なし',
  issuedAt: '発行日時',
  issuer: '発行者',
  token: 'トークン',
  masked: '非表示（{count}文字）',
  copy: 'トークンをコピー',
  copied: 'コピーしました',
  copyFailed: 'このブラウザでは、ここでのコピーが許可されていません。',
  findings: 'このページの管理者の方へ',
  noFindings: '修正が必要な点は見つかりませんでした。',
  unfit: 'このトークンはここでは使えません',
  open: { heading: 'トークンは不要です', detail: 'このストリームはトークンなしで再生されています。' },
  restriction: {
    stream: 'ストリーム',
    'stream-group': 'ストリームグループ',
    organisation: '組織',
    domain: 'ドメイン',
    ip: 'IPアドレス',
    tag: 'タグ',
    user: 'ユーザー',
    revocable: '取り消し',
    'force-disconnect': '期限切れの時点',
    unrecognised: 'その他のクレーム',
  },
  reason: {
    'stream-listed': 'このストリームを再生できます',
    'stream-not-listed': 'このストリームは再生できません',
    'stream-not-named': 'ここではストリームが指定されていません',
    'scope-not-told': 'どれであるかはトークンに記載されていません',
    'group-equal': 'このグループを再生できます',
    'group-differs': 'このグループは再生できません',
    'group-members-unknown': 'どのストリームが含まれるかは、サーバーだけが把握しています',
    'opens-everything': '組織のすべてのストリームを再生できます',
    'domain-equal': 'このページ',
    'domain-differs': 'このページではありません',
    'domain-of-embedder': 'このページではなく、このページを囲むページ',
    'domain-above': 'このページの上位ドメイン（サーバーが判断）',
    'domain-not-told': 'ドメインに限定されていますが、トークンに記載がありません',
    'page-unknown': 'このページのドメインは不明です',
    'referrer-withheld': 'このページですが、アドレスがサーバーに送信されません',
    'ip-not-checkable': 'IPv4アドレス（サーバーだけが確認可能）',
    'only-a-note': 'メモ（制限ではありません）',
    'may-be-revoked': 'いつでも取り消すことができ、取り消すと再生は終了します',
    'ends-playback': '再生は終了します',
    'not-understood': 'ここでは解釈できません',
  },
};

/** Japanese: the button that copies diagnostics. */
export const diagnostics: Texts['diagnostics'] = {
  copy: '診断情報をコピー',
  copied: 'コピーしました。トークンは含まれていません。',
  failed: 'このブラウザでは、ここでのコピーが許可されていません。',
};

/** Japanese: findings, for who watches. */
export const findings: Texts['findings'] = {
  finding: {
    'token-missing': 'このストリームが保護されている場合、トークンなしでは再生できません。',
    'token-expired':
      'トークンの有効期限が切れました。このリンクの提供元に、新しいトークンをもらってください。',
    'token-not-yet-valid': 'トークンはまだ有効ではありません。',
    'token-never-valid':
      'このトークンが有効になる時点はありません。このリンクの提供元に、別のトークンをもらってください。',
    'stream-mismatch':
      '別のストリーム用のトークンです。このリンクの提供元に、別のトークンをもらってください。',
    'group-mismatch':
      '別のストリームグループ用のトークンです。このリンクの提供元に、別のトークンをもらってください。',
    'domain-mismatch': '別のウェブサイト用のトークンです。このページの管理者に知らせてください。',
    'domain-in-frame':
      'プレーヤー自体ではなく、プレーヤーを囲むウェブサイト用のトークンです。このページの管理者に知らせてください。',
    'domain-subdomain': 'このドメインの上位ドメイン用のトークンです。拒否される可能性があります。',
    'referrer-withheld':
      'このページはアドレスをサーバーに送信しません。そのため、サーバーがトークンを拒否する可能性があります。',
    'expiry-missing': 'トークンが不完全です。',
    'expiry-not-signed': 'トークンが受け付けられない可能性があります。',
    'expiry-in-milliseconds': 'トークンの有効期限が、ありえない日付になっています。',
    'clock-fast': 'このデバイスの時計は{minutes}分進んでいます。',
    'clock-slow': 'このデバイスの時計は{minutes}分遅れています。',
    'other-version': 'このページでは、複数のバージョンのプレーヤーが読み込まれています。',
    'token-expiring': 'トークンの有効期限がまもなく切れます。',
    'ip-bound':
      'このトークンは特定のIPアドレスからのみ使用できます。そのアドレスかどうかは、ここでは確認できません。',
    'organisation-wide': 'このトークンで、組織のすべてのストリームを再生できます。',
    'no-expiry': 'このトークンに有効期限はありません。',
    'lifetime-over-24h': 'このトークンの有効期間は長く設定されています。',
    'no-restriction': 'このトークンはどこからでも使用できます。',
    'unrecognised-claim': 'トークンに、ここでは解釈できない内容が含まれています。',
    'boolean-attribute-false': 'このページの設定の一つが、記載とは逆の動作をしています。',
    'property-lost': 'このページの設定の一つが、プレーヤーに届いていません。',
  },
  issue: {
    'too-long': 'トークンとして渡されたテキストは、どのトークンよりもはるかに長いものです。',
    'no-token-shape':
      'トークンとして渡されたテキストは、トークンではないようです。トークン全体をもう一度コピーしてください。',
    'object-as-text':
      'トークンの代わりに、オブジェクトがテキストとして書き込まれています。プロパティとして設定するか、JSONとしてタグに記述してください。',
    undecodable: 'トークンが壊れているか、不完全です。トークン全体をもう一度コピーしてください。',
    truncated: 'トークンの末尾が欠けています。トークン全体をもう一度コピーしてください。',
    encrypted:
      'このトークンは暗号化されています。再生トークンは署名だけのものです。再生用のトークンを作成してください。',
    'ingest-token':
      'このトークンは、再生用ではなくストリームの送信用です。再生用のトークンを作成してください。',
    'other-issuer':
      'このトークンは別のサービスが発行したものです。nanoStreamの再生トークンを使用してください。',
    'other-audience': 'このトークンは別の目的で作成されたものです。再生用のトークンを作成してください。',
    snippet: 'このテキストには、トークン以外のものも含まれています。トークンだけを取り出してください。',
    'sts-incomplete': 'トークンに付随する値がありません。expires、options、tagもコピーしてください。',
    'api-error':
      'トークンサービスはトークンを作成せず、エラーを返しました。そのメッセージを確認してください。',
    'exp-unusable':
      'トークンの有効期限が、どのサーバーにも解釈できない形式で記載されています。新しいトークンを作成してください。',
    'nbf-unusable':
      'トークンの開始時刻が、どのサーバーにも解釈できない形式で記載されています。新しいトークンを作成してください。',
    'expires-unusable':
      'トークンに付随する有効期限が、秒数になっていません。すべての値をもう一度コピーしてください。',
    'options-unusable':
      'トークンに付随するoptionsが、数値になっていません。すべての値をもう一度コピーしてください。',
  },
};

/** Japanese: the bar of a token's life, in words. */
export const life: Texts['life'] = {
  span: '{from}から{until}まで有効です。そのうち{share}が経過しました。',
  renewal: '新しいトークンは{renewal}に取得されます。',
};
