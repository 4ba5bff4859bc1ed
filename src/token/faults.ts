import type { JwtFault } from './jwt.js';
import type { StsFault } from './sts.js';

/**
 * Why a text or object is no playback token. Each has a sentence of its own in the label tables:
 * - `too-long` – far more text than any token has; it was not read
 * - `no-token-shape` – nothing in it looks like a token
 * - `undecodable` – the shape is right, the content is damaged
 * - `truncated` – the end is missing
 * - `encrypted` – a JWT of five parts: not a playback token, or not to be read here
 * - `ingest-token` – a token for sending a stream, not for playing one
 * - `other-issuer`, `other-audience` – a JWT that says it was made by somebody else, or for something else
 * - `snippet` – more than a token, with a token in it
 * - `sts-incomplete` – a V2 token's digest without the values that go with it
 * - `api-error` – the token API's answer that it did not make a token
 * - `exp-unusable`, `nbf-unusable` – a JWT's expiry or beginning that is no moment
 * - `expires-unusable`, `options-unusable` – a V2 token's expiry or options that are no number
 */
export type TokenFault =
  'too-long' | 'no-token-shape' | 'snippet' | 'sts-incomplete' | 'api-error' | JwtFault | StsFault;
