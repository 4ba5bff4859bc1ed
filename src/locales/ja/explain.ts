import type { Texts } from '../texts.js';

/** Japanese: what diagnostics advise to do. */
export const explain: Texts['explain'] = {
  summary: '{made}の診断情報：ストリーム「{stream}」、要素{element}、プレーヤー{player}、{phase}。',
  unknown: '記載なし',
  heading: '対処方法（重要な順）：',
  nothing: '失敗の原因となる記載はありません。失敗しているときに、診断情報をもう一度コピーしてください。',
  failure: '{note}（コード{code}、{count}回、最後は{at}）',
  finding: '{note}（検出結果{code}）',
  cause: '{note}（検出結果{code}。これによりコード{failures}が{count}回、最後は{at}に発生）',
  offline: 'ブラウザがオフラインでした。まず視聴者の接続を確認してください。',
  hidden:
    'ページが表示されていませんでした。その間、ブラウザはプレーヤーを一時停止します。ページを表示してもう一度試すよう、視聴者に伝えてください。',
  blocked:
    'ページのContent-Security-Policyが{blocked}をブロックしました（{count}回）。"{directive}"で許可してください。',
  blockedTypes:
    'ページのContent-Security-Policyが、Trusted Typesのポリシーまたはシンクをブロックしました（{directive}）。"trusted-types"で"lit-html"と"secure-h5live-player"を許可してください。',
  frame:
    'プレーヤーは{frame}のフレーム内にあります。トークンは、外側のページではなく、フレーム内のページに紐づきます。',
  expiredSince: 'トークンの有効期限はその後、{at}に切れました。再試行するには新しいトークンが必要です。',
  oldBuild:
    'プレーヤー{player}は、トークンなしで接続を開きます。nanoStreamのプレーヤー5.0.5以降を使用してください（"player-src"）。',
  update:
    'ページが使用している要素のバージョン{element}は、{own}より古いものです。更新してからもう一度お試しください。',
  guardian: 'nanoStreamのGuardianでは、このトークンのセッションを{id}で検索できます。',
  issue: {
    'no-report': '診断情報が含まれていません。診断情報は「h5live-diagnostics: 1」で始まります。',
    'newer-format':
      'この診断情報は、より新しいバージョンのものです。npx secure-h5live-player@latest explainを使用してください。',
  },
};
