import { securityConfig } from '../../nanoplayer/index.js';
import type { FormatDefinition } from '../format.js';

/** `security` of the vendor's configuration, to be pasted into one that is there already. */
export const securityConfigObject: FormatDefinition<'security-config'> = {
  format: 'security-config',
  isEmbed: false,
  label: 'Security config object',
  language: 'json',
  fileName: 'security.json',
  token: 'always',
  write: ({ token }) => `${JSON.stringify(securityConfig(token) ?? {}, undefined, 2)}\n`,
};
