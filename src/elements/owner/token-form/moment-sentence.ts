import { html, type TemplateResult } from 'lit';
import { toMilliseconds, type Seconds } from '../../../shared/index.js';
import { fill, formatMoment } from '../../../locales/index.js';
import type { FormView } from './form-view.js';
import type { SentencePart } from './rights-sentence.js';

/** A sentence with its moments as dates. A date that only follows the clock is not read out anew each minute. */
export function momentSentence(parts: readonly SentencePart[], view: FormView): TemplateResult {
  const { locale, timeZone } = view;
  return html`${parts.map((part) =>
    typeof part === 'string'
      ? part
      : html`<time
          aria-live="off"
          lang=${locale}
          dir="auto"
          datetime=${new Date(toMilliseconds(part)).toISOString()}
          >${formatMoment(toMilliseconds(part), locale, timeZone)}</time
        >`,
  )}`;
}

/** The parts of a label that has one place for a moment, the other places filled in. */
export function withMoment(
  label: string,
  moment: Seconds,
  values: Readonly<Record<string, string>> = {},
): readonly SentencePart[] {
  const [before = '', after = ''] = label.split(/\{(?:until|from)\}/);
  return [fill(before, values), moment, fill(after, values)];
}
