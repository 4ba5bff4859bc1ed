import type { Texts } from '../texts.js';

/** Spanish: what diagnostics advise to do. */
export const explain: Texts['explain'] = {
  summary: 'Diagnóstico del {made}: transmisión {stream}, elemento {element}, reproductor {player}, {phase}.',
  unknown: 'no indicado',
  heading: 'Qué hacer, primero lo más importante:',
  nothing: 'Nada en él explica un fallo. Vuelva a copiar el diagnóstico mientras ocurre.',
  failure: '{note} (Código {code}, {count}×, por última vez: {at}.)',
  finding: '{note} (Hallazgo {code}.)',
  cause: '{note} (Hallazgo {code}. Causó el código {failures}, {count}×, por última vez: {at}.)',
  offline: 'El navegador no tenía red: compruebe primero la conexión del espectador.',
  hidden:
    'La página no estaba visible, y los navegadores pausan ahí los reproductores. Pida al espectador que mire la página y vuelva a intentarlo.',
  blocked:
    'La Content-Security-Policy de la página bloqueó {blocked} ({count}×). Permítalo en "{directive}".',
  blockedTypes:
    'La Content-Security-Policy de la página bloqueó una política o un destino de Trusted Types ({directive}). Permita "lit-html" y "secure-h5live-player" en "trusted-types".',
  frame:
    'El reproductor está en un marco de {frame}. Un token se vincula a la página del marco, no a la que lo rodea.',
  expiredSince:
    'El token ha caducado desde entonces, el {at}. Para volver a intentarlo hace falta uno nuevo.',
  oldBuild:
    'El reproductor {player} abre conexiones sin el token. Use el reproductor de nanoStream desde la versión 5.0.5 ("player-src").',
  update:
    'La página usa la versión {element} del elemento, anterior a {own}. Actualícelo y vuelva a intentarlo.',
  guardian: 'El Guardian de nanoStream encuentra las sesiones de este token por {id}.',
  issue: {
    'no-report': 'No hay ningún diagnóstico. Un diagnóstico empieza por "h5live-diagnostics: 1".',
    'newer-format':
      'Este diagnóstico es de una versión más reciente. Use npx secure-h5live-player@latest explain.',
  },
};
