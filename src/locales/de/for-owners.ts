export { decoder } from './decoder.js';
export { form } from './form.js';
export { overview } from './overview.js';
export { ownerNotes } from './owner-notes.js';
export { snippets } from './snippets.js';
