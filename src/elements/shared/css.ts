import { unsafeCSS, type CSSResult } from '@lit/reactive-element';

/** A style sheet, as Lit's own `css` makes it, but without expressions: so nothing has to be checked, and no message is needed. */
export function css([text = '']: TemplateStringsArray): CSSResult {
  return unsafeCSS(text);
}
