import type { FormField } from './form-values.js';

/**
 * Brings the focus to a field. One that cannot be used, or that the page has fixed, is answered for by the choice above
 * it, or by the summary.
 */
export function focusField(root: ParentNode, field: FormField): void {
  const places = [`#f-${field}`, ...(field === 'groupId' ? ['#f-scope-streams'] : []), '#summary'];
  for (const place of places) {
    const target = root.querySelector<HTMLInputElement>(place);
    if (!target || target.disabled) continue;
    target.focus();
    return;
  }
}
