import type { IncomingMessage } from 'node:http';

const PROBE = process.env['PROBE_EXTRA'] ?? '';
export function policyFor(request: IncomingMessage): string {
  const host = /^[\w.:[\]-]+$/.test(request.headers.host ?? '') ? request.headers.host : 'localhost';
  const policy = (request.url ?? '').startsWith('/demo/strict.html')
    ? [
        "default-src 'none'",
        "script-src 'self' https://demo.nanocosmos.de",
        "style-src 'self'",
        `connect-src 'self' ws://${host}`,
        'media-src blob:',
        "img-src 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types lit-html secure-h5live-player',
        ...(PROBE ? [PROBE] : []),
      ]
    : [
        "default-src 'none'",
        "script-src 'self' https://demo.nanocosmos.de",
        "style-src 'self'",
        // The vendor's controls bring style attributes in their drawings; without this they are logged as violations.
        "style-src-attr 'unsafe-inline'",
        `connect-src 'self' ws://${host}`,
        'media-src blob:',
        "img-src 'self' data:",
        "base-uri 'none'",
        "form-action 'none'",
      ];
  return policy.join('; ');
}
