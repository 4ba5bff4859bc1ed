/**
 * The header by which the element tells an endpoint that it lies on the page's own origin. Over plain http, and in
 * Safari before 16.4, a browser says nothing of it: such a `GET` carries neither `Origin` nor `Sec-Fetch-Site`.
 *
 * A page can send it to another origin only if that allows it first (CORS preflight), which no handler of this package
 * does. Programs can send it, as they can send everything.
 */
export const SAME_ORIGIN_HEADER = 'x-secure-h5live-player';

/** All that it ever says. */
export const SAME_ORIGIN = 'same-origin';
