import type { FormatDefinition } from './format.js';
import { angular } from './formats/angular.js';
import { contentPolicy } from './formats/content-policy.js';
import { htmlNpm, htmlTag } from './formats/html-tag.js';
import { iframe, vendorIframe } from './formats/iframe.js';
import { playoutUrl } from './formats/playout-url.js';
import { react } from './formats/react.js';
import { securityConfigObject } from './formats/security-config.js';
import { svelte } from './formats/svelte.js';
import { tokenEndpoint } from './formats/token-endpoint.js';
import { vendorGroupPage, vendorPage } from './formats/vendor-page.js';
import { vue } from './formats/vue.js';
import { wordpress } from './formats/wordpress.js';

const ALL = [
  htmlTag,
  htmlNpm,
  react,
  vue,
  svelte,
  angular,
  wordpress,
  iframe,
  vendorPage,
  vendorGroupPage,
  vendorIframe,
  playoutUrl,
  securityConfigObject,
  contentPolicy,
  tokenEndpoint,
] as const satisfies readonly FormatDefinition[];

/** The names of all formats. */
export type SnippetFormat = (typeof ALL)[number]['format'];

/** All formats, in the order in which they are offered. */
export const FORMATS: readonly FormatDefinition<SnippetFormat>[] = ALL;

/** The format of a name; nothing where there is none. */
export function formatOf(name: string): FormatDefinition<SnippetFormat> | undefined {
  return FORMATS.find(({ format }) => format === name);
}

/** Whether a text names a format. */
export function isSnippetFormat(name: string): name is SnippetFormat {
  return formatOf(name) !== undefined;
}
