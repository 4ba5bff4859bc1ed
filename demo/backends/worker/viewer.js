// Stands for your sign-in. Anybody can write such a cookie: your own session belongs here, which nobody can forge.

/** Who is signed in, by the request's `cookie` header; nothing where nobody is. */
export function viewerOf(cookies) {
  return /(?:^|;\s*)viewer=(\w{1,40})(?:;|$)/.exec(cookies ?? '')?.[1];
}

/** The `set-cookie` header that signs somebody in; nothing where that is no name. */
export function signIn(name) {
  // On a site with https, which yours is, `Secure` belongs to it.
  return /^\w{1,40}$/.test(name ?? '') ? `viewer=${name}; Path=/; HttpOnly; SameSite=Lax` : undefined;
}
