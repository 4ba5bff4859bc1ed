// Token knowledge without any page: what is public of it, whichever entry a page imports.
export * from './token/index.js';
export { languageTag, milliseconds, seconds, toMilliseconds, VERSION } from './shared/index.js';
export type { Milliseconds, Seconds } from './shared/index.js';
