import type { Texts } from '../texts.js';

/** French: what diagnostics advise to do. */
export const explain: Texts['explain'] = {
  summary: 'Diagnostic du {made} : flux {stream}, élément {element}, lecteur {player}, {phase}.',
  unknown: 'non indiqué',
  heading: 'Que faire, le plus important d’abord :',
  nothing: 'Rien n’y explique un échec. Copiez de nouveau le diagnostic pendant qu’il se produit.',
  failure: '{note} (Code {code}, {count}×, dernière fois : {at}.)',
  finding: '{note} (Constat {code}.)',
  cause: '{note} (Constat {code}. Il a causé le code {failures}, {count}×, dernière fois : {at}.)',
  offline: 'Le navigateur était hors ligne : vérifiez d’abord la connexion du spectateur.',
  hidden:
    'La page n’était pas visible, et les navigateurs y mettent les lecteurs en pause. Demandez au spectateur d’afficher la page et de réessayer.',
  blocked:
    'La Content-Security-Policy de la page a bloqué {blocked} ({count}×). Autorisez‑le dans "{directive}".',
  blockedTypes:
    'La Content-Security-Policy de la page a bloqué une policy ou un sink Trusted Types ({directive}). Autorisez "lit-html" et "secure-h5live-player" dans "trusted-types".',
  frame:
    'Le lecteur est dans un cadre de {frame}. Un jeton est lié à la page dans le cadre, pas à celle qui l’entoure.',
  expiredSince: 'Le jeton a expiré depuis, le {at}. Pour réessayer, il en faut un nouveau.',
  oldBuild:
    'Le lecteur {player} ouvre des connexions sans le jeton. Utilisez le lecteur de nanoStream à partir de 5.0.5 ("player-src").',
  update:
    'La page utilise la version {element} de l’élément, plus ancienne que {own}. Mettez‑le à jour et réessayez.',
  guardian: 'Le Guardian de nanoStream trouve les sessions de ce jeton par {id}.',
  issue: {
    'no-report': 'Il n’y a pas de diagnostic. Un diagnostic commence par "h5live-diagnostics: 1".',
    'newer-format':
      'Ce diagnostic vient d’une version plus récente. Utilisez npx secure-h5live-player@latest explain.',
  },
};
