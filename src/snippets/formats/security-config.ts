import { stsFields } from '../../core/index.js';
import type { FormatDefinition } from '../format.js';

/** `security` of the vendor's configuration, to be pasted into one that is there already. */
export const securityConfig: FormatDefinition = {
  format: 'security-config',
  label: 'Security config object',
  language: 'json',
  fileName: 'security.json',
  token: 'always',
  write: ({ token }) => {
    if (token.kind !== 'jwt' && token.kind !== 'sts') return '{}\n';
    const fields = token.kind === 'jwt' ? { jwtoken: token.secret.reveal() } : stsFields(token);
    return `${JSON.stringify(fields, undefined, 2)}\n`;
  },
};
