import type { Texts } from '../texts.js';

/** Portuguese as in Brazil: what diagnostics advise to do. */
export const explain: Texts['explain'] = {
  summary: 'Diagnóstico de {made}: transmissão {stream}, elemento {element}, player {player}, {phase}.',
  unknown: 'não indicado',
  heading: 'O que fazer, primeiro o mais importante:',
  nothing: 'Nada nele explica uma falha. Copie o diagnóstico novamente enquanto ela ocorre.',
  failure: '{note} (Código {code}, {count}×, pela última vez: {at}.)',
  finding: '{note} (Constatação {code}.)',
  cause: '{note} (Constatação {code}. Causou o código {failures}, {count}×, pela última vez: {at}.)',
  offline: 'O navegador estava offline: verifique primeiro a conexão do espectador.',
  hidden:
    'A página não estava visível, e ali os navegadores pausam players. Peça ao espectador que veja a página e tente novamente.',
  blocked: 'A Content-Security-Policy da página bloqueou {blocked} ({count}×). Permita‑o em "{directive}".',
  blockedTypes:
    'A Content-Security-Policy da página bloqueou uma política ou um destino de Trusted Types ({directive}). Permita "lit-html" e "secure-h5live-player" em "trusted-types".',
  frame:
    'O player está em um quadro de {frame}. Um token é vinculado à página no quadro, não à que está em volta.',
  expiredSince: 'O token expirou desde então, em {at}. Para tentar novamente é preciso um novo.',
  oldBuild:
    'O player {player} abre conexões sem o token. Use o player da nanoStream a partir da versão 5.0.5 ("player-src").',
  update: 'A página usa a versão {element} do elemento, anterior a {own}. Atualize‑o e tente novamente.',
  guardian: 'O Guardian da nanoStream encontra as sessões deste token por {id}.',
  issue: {
    'no-report': 'Não há diagnóstico. Um diagnóstico começa com "h5live-diagnostics: 1".',
    'newer-format':
      'Este diagnóstico é de uma versão mais recente. Use npx secure-h5live-player@latest explain.',
  },
};
