export { ipv4Fault, isBeneath, isLoopback, plainHost } from './addresses.js';
export { markCopy, shared, versionOf, versionsOnPage } from './copies.js';
export { aspectRatio, cleanValue, languageTag } from './text.js';
export { limitedText, freshDate, readDate, readRetryAfter, SAME_ORIGIN, SAME_ORIGIN_HEADER } from './http.js';
export { isPlainObject } from './plain-object.js';
export { milliseconds, seconds, toMilliseconds, type Milliseconds, type Seconds } from './time.js';
export { VERSION } from './version.js';
