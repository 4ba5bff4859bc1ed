import { pageDocument } from '../../playback/index.js';
import { deepFocus } from './deep-focus.js';
import { isPlaybackToken, tokenText, type TokenReading } from '../../token/index.js';

/** Where a button that copies stands, as a rule an element's shadow root. */
export type CopyRoot = HTMLElement | DocumentFragment;

/**
 * Puts a text on the clipboard. Where scripts have none, as on pages of plain http, or where the browser refuses it, the
 * text is copied as a selection is. Call it straight from what the viewer did: browsers refuse it otherwise. Leaves
 * nothing in the page, and focus and selection as they were. Never rejects.
 *
 * @returns whether the browser did it
 */
export async function copyText(text: string, root: CopyRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyAsSelection(text, root);
  }
}

function copyAsSelection(text: string, root: CopyRoot): boolean {
  const [focused, selection] = [deepFocus(), getSelection()];
  const ranges = Array.from({ length: selection?.rangeCount ?? 0 }, (_, index) =>
    selection?.getRangeAt(index),
  );
  const field = hiddenField(text);
  // Beside a modal dialog nothing can be focused.
  (root.querySelector('dialog[open]') ?? root).append(field);
  try {
    field.focus({ preventScroll: true });
    field.setSelectionRange(0, field.value.length);
    return pageDocument.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    // WebKit clears a selection when something outside it gets the focus.
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    selection?.removeAllRanges();
    for (const range of ranges) if (range) selection?.addRange(range);
  }
}

function hiddenField(text: string): HTMLTextAreaElement {
  const field = pageDocument.createElement('textarea');
  // Otherwise phones open a keyboard for it.
  field.readOnly = true;
  field.tabIndex = -1;
  field.ariaHidden = 'true';
  field.value = text;
  Object.assign(field.style, { position: 'fixed', inset: '0 auto auto 0', opacity: '0', fontSize: '16px' });
  field.addEventListener('copy', (event) => {
    // A field turns line ends into its own, and the page may add words of its own to what is copied.
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  return field;
}

/**
 * Puts a token on the clipboard: a JWT as it is, a V2 token with its values as JSON. Only for a deliberate act of the
 * viewer.
 *
 * @param root where the button that was pressed stands
 * @returns whether the browser did it
 */
export async function copyToken(token: TokenReading, root: CopyRoot): Promise<boolean> {
  return isPlaybackToken(token) && (await copyText(tokenText(token), root));
}
