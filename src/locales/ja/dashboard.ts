import type { Texts } from '../texts.js';

/** Japanese: the dashboard. */
export const dashboard: Texts['dashboard'] = {
  product: 'セキュア再生',
  home: 'ホーム',
  streams: 'ストリーム',
  createStream: 'ストリームを作成',
  tokenPage: '再生トークン',
  decode: 'トークンをデコード',
  errors: 'エラーの再現',
  navigation: 'ページ',
  language: '言語',
  signOut: 'ログアウト',
  skip: 'コンテンツへスキップ',

  signInTitle: 'ログイン',
  signInIntro: 'ローカルクラウドのダッシュボードです。APIキーは、起動時に表示されたものです。',
  apiKey: 'APIキー',
  apiKeyHelp: 'このマシンに一度だけ送信され、ページには保存されません。',
  signIn: 'ログイン',
  signingIn: 'ログインしています…',
  signInRefused: 'ローカルクラウドのキーではありません。起動したターミナルからコピーしてください。',

  homeTitle: '保護されたライブストリームを、このマシンで',
  homeIntro:
    'ストリームとトークンを作成し、再生ページを開くと、約一秒の遅延で視聴できます。すべてがnanoStream Cloudと同じように動作します。',
  organisation: '組織',
  stepStream: 'ストリームを作成',
  stepStreamText: '名前は自動で付きます。テスト動画、カメラ、画面のいずれかで配信を開始します。',
  stepToken: 'トークンを作成',
  stepTokenText: '対象、期間、利用者を指定します。表示されるのは一度だけです。',
  stepWatch: '視聴',
  stepWatchText:
    'Web PlayoutのURLと埋め込みコードにはトークンが含まれています。トークンがなければ再生されません。',
  liveNow: '配信中',
  nothingLive: '配信中のストリームはありません。',

  streamsTitle: 'ストリーム',
  search: '名前またはIDで検索',
  tagFilter: 'タグ',
  anyTag: 'すべてのタグ',
  stateFilter: '状態',
  anyState: 'すべての状態',
  state: '状態',
  streamId: 'ストリームID',
  streamName: 'ストリーム名',
  updatedAt: '更新日時',
  tags: 'タグ',
  created: '作成済み',
  live: 'ライブ',
  ended: '終了',
  found: '{total}件中{count}件のストリーム',
  nothingFound: '該当するストリームがありません。条件を減らすか、ストリームを作成してください。',
  showMore: 'もっと見る',

  createTitle: 'ストリームを作成',
  createIntro: 'ストリーム名は、nanoStream Cloudと同じく自動で決まります。',
  addTag: 'タグを追加',
  addTagHelp: 'タグごとにEnterキーを押してください。タグがあると、ストリームを後で見つけやすくなります。',
  removeTag: 'タグ「{tag}」を削除',
  secured: '保護する（トークンがある場合のみ再生可能）',
  securedHelp: '保護しない場合、ストリーム名を知っている人は誰でも視聴できます。',
  ingestSecured: 'エンコーダにインジェストトークンを要求する',
  ingestSecuredHelp: '要求しない場合、ストリーム名を知っている人は誰でもRTMPで配信できます。',
  create: 'ストリームを作成',
  creating: '作成しています…',

  createdTitle: '新しいストリーム',
  ingestTitle: '配信を開始',
  ingestText:
    'OBS、ffmpegなどのエンコーダから、ストリーム名をキーとしてこのアドレスに送信するか、ここから配信してください。',
  ingestTokenText:
    'OBS、ffmpegなどのエンコーダから、インジェストトークンを含むストリームキーでこのアドレスに送信するか、ここから配信してください。',
  rtmpUrl: 'RTMP URL（OBSの「サーバー」）',
  streamKey: 'ストリーム名（OBSの「ストリームキー」）',
  copy: 'コピー',
  copied: 'コピーしました。',
  copyFailed: 'コピーできませんでした。テキストを選択してコピーしてください。',
  keyWarning:
    'このアドレスに接続でき、ストリーム名を知っている人は誰でも配信できます。視聴者は全員この名前を知っています。RTMPは暗号化されないため、信頼できるネットワークで使用してください。',
  ingestKey: 'インジェストトークン付きストリームキー（OBSの「ストリームキー」）',
  createIngestToken: 'インジェストトークンを作成',
  anotherIngestToken: '別のインジェストトークンを作成',
  ingestTokenMade:
    'トークンは{until}まで有効で、表示されるのは今だけです。ストリームキーをエンコーダにコピーしてください。',
  ingestTokenWarning:
    'ストリームキーを持つ人は誰でも、そのトークンの有効期限が切れるまで、このストリームに配信できます。このトークンは取り消せません。RTMPは暗号化されないため、信頼できるネットワークで使用してください。',
  encoderSettings: 'エンコーダの設定',
  encoderSetting: {
    keyFrames: { name: 'キーフレーム間隔', value: '1秒（最大2秒）' },
    video: { name: '映像', value: 'H.264 (x264), Tune: zerolatency' },
    reordering: { name: 'Bフレーム', value: 'なし（x264オプション：bframes=0）' },
    bitrate: { name: 'ビットレート', value: '最大10 Mbit/s' },
    audio: { name: '音声', value: 'AAC, 48 kHz' },
  },
  encoderOnAir: 'エンコーダから配信中です。',
  encoderTurnedAway: '別のエンコーダは拒否されました。このストリームはすでに配信中です。',
  keyFramesFar:
    'キーフレームの間隔が{seconds}秒あり、途中から視聴する人は次のキーフレームまで待つことになります。OBSのキーフレーム間隔を1秒に設定してください（ffmpegでは-gに毎秒のフレーム数を指定）。',
  reordersPictures:
    'Bフレームが送信されており、その分だけ遅れます。OBSでチューンをzerolatencyにするか、x264オプションにbframes=0を設定してください（ffmpegでは-tune zerolatency）。',
  encoderRefused: {
    ended: 'エンコーダを切断しました。このストリームは終了しています。',
    'no-token':
      'エンコーダを拒否しました。インジェストトークンが送信されていません。ここで作成し、表示されるストリームキーを使用してください。',
    'token-invalid':
      'エンコーダを拒否しました。インジェストトークンが壊れているか、別のキーで署名されています。もう一度コピーするか、別のトークンを作成してください。',
    'token-expired':
      'エンコーダを拒否しました。インジェストトークンの有効期限が切れています。別のトークンを作成してください。',
    'token-other-stream':
      'エンコーダを拒否しました。インジェストトークンが別のストリーム用です。ここで作成してください。',
    'token-other-address':
      'エンコーダを拒否しました。インジェストトークンが、ここに表示されているものとは別のアドレス用です。別のトークンを作成してください。',
    'video-codec':
      'エンコーダを拒否しました。映像はH.264、8ビット、4:2:0でなければなりません（ffmpegでは-pix_fmt yuv420p）。',
    'audio-codec': 'エンコーダを拒否しました。音声はAAC、8〜48 kHzでなければなりません。',
    'no-picture': 'エンコーダを切断しました。映像なしで音声だけが送信されました。',
    'key-frames':
      'エンコーダを切断しました。10秒間キーフレームがありませんでした。キーフレーム間隔を1秒に設定してください。',
    'too-fast':
      'エンコーダを切断しました。再生速度より速くメディアが送信されました。ffmpegでは、送信するファイルの前に-reを指定してください。',
    'too-much': 'エンコーダを切断しました。ビットレートが10 Mbit/sを超えていました。',
    broken:
      'エンコーダを切断しました。送信内容を読み取れませんでした。理由はエンコーダのログで確認できます。',
  },
  accessTitle: '視聴方法',
  playouts: '再生方法',
  overview: '概要',
  createToken: '再生トークンを作成',
  anotherToken: '別のトークンを作成',
  openStream: 'このストリームは公開されています。トークンなしで再生できます。',
  playoutUrl: 'Web PlayoutのURL',
  playoutUrlBare: 'トークンがない場合、このアドレスには再生できない理由が表示されます。',
  openPlayback: '再生ページを開く',
  saveTags: 'タグを保存',
  saved: '保存しました。',
  stop: 'このストリームを終了',
  stopAsk: '完全に終了しますか？ 視聴中の人は切断されます。',
  stopYes: '終了する',
  stopNo: '終了しない',
  isEnded: 'このストリームは終了しており、再開できません。',
  openStreamPage: 'ストリームの概要',

  startBroadcast: '配信を開始',
  sourceClip: 'テスト動画',
  sourceCamera: 'カメラ',
  sourceScreen: '画面',
  broadcastFrom: '配信する内容',
  broadcastText: 'カメラと画面はこのブラウザでエンコードされ、このマシンにのみ送信されます。',
  starting: '開始しています…',
  onAir: 'このページから配信中です。ページを閉じると配信は終了します。',
  clipOnAir: 'テスト動画を配信中です。',
  stopBroadcast: '配信を終了',
  preview: '配信中の映像',
  noSound: '音声はありません。ここでは音声をエンコードできません。',
  noCamera: 'カメラが見つかりませんでした。',
  cameraDenied:
    'ブラウザによるカメラまたは画面へのアクセスが許可されていません。ブラウザのサイト設定で許可し、もう一度お試しください。',
  cameraBusy: '別のプログラムがカメラを使用しています。',
  cannotEncode: 'このブラウザはライブ配信用の映像をエンコードできません。',
  broadcastFailed: '配信に失敗しました。ローカルクラウドは動作していますか？',

  tokenTitle: '再生トークン',
  decodeTitle: 'トークンをデコード',

  withoutStream: 'ストリームなし',
  tokenInAddress:
    'このページのアドレスにはトークンが含まれています。トークンが有効なあいだ、アドレスを知る人は誰でも視聴できます。',

  errorsPage: {
    intro:
      '起こすエラーを選ぶと、視聴者とページの管理者に何が表示されるかを確認できます。エラーはすべてこのマシン上で起こります。',
    choice: 'エラー',
    nothingChosen: 'まだ選択されていません',
    happened: '起きたこと',
    after: '{code}、約{seconds}秒後',
    groups: {
      page: 'このページ',
      tokens: 'トークンとエンドポイント',
      refused: 'サーバーによる拒否',
      stream: 'ストリーム',
      media: 'メディアとブラウザ',
      network: 'ネットワークとサーバー',
    },
  },

  notFound: 'ページが見つかりません。',
  noStream: 'ストリームが見つかりません。',
  backHome: 'ホームへ',
  loading: '読み込んでいます…',
  unreachable: 'ローカルクラウドが応答しません。動作していますか？',
  refused: 'ローカルクラウドに拒否されました。',
  tryAgain: '再試行',
};
