import { scriptToAllow } from './attributes.js';
import { scriptString } from './escape.js';
import type { SnippetRequest } from './options.js';

/** The lines of a module that define the element, and allow its player script where that is of another origin. */
export function definition(request: SnippetRequest, indent = ''): string {
  const address = scriptToAllow(request);
  if (address === undefined) return `${indent}import 'secure-h5live-player/define';`;
  return `${indent}import { SecureH5livePlayer } from 'secure-h5live-player/define';

${indent}SecureH5livePlayer.allowPlayerScript(${scriptString(address)});`;
}
