import { createHash } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';

/** An HTML document, and what it is sent with. */
interface SentPage {
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** Puts a script before all others of a page, which its policy then allows, and nothing more. */
export function withFirstScript({ headers, body }: SentPage, script: string): SentPage {
  const text = script.replaceAll('</script', '<\\/script');
  const tag = Buffer.from(`<script>${text}</script>`);
  // In bytes, as the page may be in any encoding.
  const start = /^\s*(?:<!doctype[^>]*>)?/i.exec(body.toString('latin1'))?.[0].length ?? 0;
  const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = headers['content-security-policy'];
  return {
    headers: {
      ...headers,
      ...(policy !== undefined && { 'content-security-policy': allowing(String(policy), hash) }),
    },
    body: Buffer.concat([body.subarray(0, start), tag, body.subarray(start)]),
  };
}

/** A header may hold several policies, each of which must allow a script. */
function allowing(policies: string, hash: string): string {
  return policies
    .split(',')
    .map((policy) => allowingOne(policy, hash))
    .join(',');
}

function allowingOne(policy: string, hash: string): string {
  const directives = policy.split(';').map((directive) => directive.trim());
  const named = (name: string): string | undefined =>
    directives.find((directive) => directive.split(/\s/)[0]?.toLowerCase() === name);
  const governing = named('script-src-elem') ?? named('script-src') ?? named('default-src');
  if (governing === undefined) return policy;
  const sources = governing.split(/\s+/).slice(1);
  // Beside a hash, it would allow nothing any more.
  const allowsAll =
    sources.includes("'unsafe-inline'") && !sources.some((one) => /^'(?:sha|nonce)/.test(one));
  if (allowsAll) return policy;
  const name = governing.startsWith('default-src') ? 'script-src' : governing.split(/\s/)[0];
  const allowed = [name, ...sources.filter((one) => one !== "'none'"), hash].join(' ');
  const others =
    name === 'script-src' && governing.startsWith('default-src')
      ? directives
      : directives.filter((one) => one !== governing);
  return [...others, allowed].join('; ');
}
