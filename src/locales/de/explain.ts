import type { Texts } from '../texts.js';

/** German: what diagnostics advise to do. */
export const explain: Texts['explain'] = {
  summary: 'Diagnose vom {made}: Stream {stream}, Element {element}, Player {player}, {phase}.',
  unknown: 'nicht genannt',
  heading: 'Was zu tun ist, das Wichtigste zuerst:',
  nothing: 'Nichts darin erklärt einen Fehler. Kopieren Sie die Diagnose noch einmal, während er auftritt.',
  failure: '{note} (Code {code}, {count}×, zuletzt um {at}.)',
  finding: '{note} (Befund {code}.)',
  cause: '{note} (Befund {code}. Daher kam Code {failures}, {count}×, zuletzt um {at}.)',
  offline: 'Der Browser war offline: Sehen Sie zuerst nach der Verbindung des Zuschauers.',
  hidden:
    'Die Seite war nicht zu sehen; dort halten Browser Player an. Lassen Sie den Zuschauer die Seite ansehen und es erneut versuchen.',
  blocked:
    'Die Content-Security-Policy der Seite hat {blocked} gesperrt ({count}×). Erlauben Sie es in "{directive}".',
  blockedTypes:
    'Die Content-Security-Policy der Seite hat eine Trusted-Types-Policy oder -Senke gesperrt ({directive}). Erlauben Sie "lit-html" und "secure-h5live-player" in "trusted-types".',
  frame:
    'Der Player steht in einem Rahmen von {frame}. Ein Token wird an die Seite im Rahmen gebunden, nicht an die um ihn herum.',
  expiredSince: 'Das Token ist seitdem abgelaufen, um {at}. Wer es erneut versucht, braucht ein frisches.',
  oldBuild:
    'Player {player} öffnet Verbindungen ohne das Token. Verwenden Sie nanoStreams Player ab 5.0.5 ("player-src").',
  update:
    'Die Seite verwendet Version {element} des Elements, älter als {own}. Erneuern Sie es, und versuchen Sie es wieder.',
  guardian: 'nanoStreams Guardian findet die Sitzungen dieses Tokens unter {id}.',
  issue: {
    'no-report': 'Es steht keine Diagnose darin. Eine beginnt mit "h5live-diagnostics: 1".',
    'newer-format':
      'Diese Diagnose ist von einer neueren Version. Verwenden Sie npx secure-h5live-player@latest explain.',
  },
};
