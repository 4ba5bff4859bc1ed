import type { CSSResultOrNative } from '@lit/reactive-element';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in HTML, between tags or in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** The value of each attribute: a text, nothing but its name for `true`, and none at all where it is not there. */
export type AttributeValues = Readonly<Record<string, string | true | undefined>>;

/** Attributes as they follow the name of a tag. */
export function attributesHtml(values: AttributeValues): string {
  const written = Object.entries(values).map(([name, value]) =>
    value === undefined
      ? ''
      : value === true || value === ''
        ? ` ${name}`
        : ` ${name}="${escapeHtml(value)}"`,
  );
  return written.join('');
}

/** An element; what is in it is HTML already. */
export function elementHtml(
  name: string,
  values: AttributeValues = {},
  ...inside: readonly string[]
): string {
  return `<${name}${attributesHtml(values)}>${inside.join('')}</${name}>`;
}

/** Styles as a server writes them: the page's script adopts the same again. @param nonce for a page whose policy asks for one */
export function styleHtml(styles: readonly CSSResultOrNative[], nonce: string | undefined): string {
  const css = styles.map((style) => ('cssText' in style ? style.cssText : '')).join('\n');
  return elementHtml('style', { nonce }, css);
}
