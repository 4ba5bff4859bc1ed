// Small tools that know nothing of tokens, players or pages: text, time, addresses, HTTP, plain data, and what copies of
// this package on one page share. Pure, but for what copies share.
// Not here: whatever says "token" or "stream", and anything with one user, which belongs to that user.
export { ipv4Issue, isLoopback, plainHost } from './addresses.js';
export { hostOf } from './host-of.js';
export { isBeneath } from './beneath.js';
export { markCopy, shared } from './copies.js';
export { languageTag } from './language-tag.js';
export { aspectRatio, cleanValue } from './text.js';
export { limitedText, freshDate, readDate, readRetryAfter, SAME_ORIGIN, SAME_ORIGIN_HEADER } from './http.js';
export { isPlainObject } from './plain-object.js';
export { milliseconds, seconds, toMilliseconds, type Milliseconds, type Seconds } from './time.js';
export { helpAddress, PUBLISHED } from './published.js';
export { VERSION } from './version.js';
