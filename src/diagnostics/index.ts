// Diagnostics for a support ticket: what they say, as text that people read and programs read again. What cannot be said to
// strangers, a token before all, is taken out here, whoever asks. Pure: what a page or a player knows is handed in.
// Not here: where a page's facts come from (`elements`), and what a report advises to do (`cli`).
export type { Diagnostics, LoggedFailure, PolicyViolation, TokenBound, TokenFacts } from './diagnostics.js';
export { FORMAT } from './diagnostics.js';
export { originOf, publicText } from './public-text.js';
export { readDiagnostics, type DiagnosticsIssue } from './read-diagnostics.js';
export { tokenFacts } from './token-facts.js';
export { writeDiagnostics, type Withheld } from './write-diagnostics.js';
