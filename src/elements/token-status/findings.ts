import { html, nothing, type TemplateResult } from 'lit';
import { displayText, type Finding, type TokenFault } from '../../token/index.js';
import type { OwnFindingCode } from '../../locales/finding-labels.js';
import { fill, type Labels } from '../../locales/labels.js';

// What the panel's own sentence tells already.
const TOLD = new Set([
  'token-missing',
  'token-expired',
  'token-not-yet-valid',
  'token-expiring',
  'no-expiry',
]);

/** The sentences for the viewer: what may keep playback from starting, and is not told by the panel's own sentence. */
export function viewerFindings(
  findings: readonly Finding[],
  labels: Labels,
): TemplateResult | typeof nothing {
  const worth = findings.filter(({ code, expectation }) => {
    const clock = code === 'clock-fast' || code === 'clock-slow';
    return (clock || expectation !== 'likely') && !TOLD.has(code) && hasOwnText(code, labels);
  });
  if (worth.length === 0) return nothing;
  return html`<ul class="viewer-findings" part="findings">
    ${worth.map((finding) => html`<li>${findingText(finding, 'viewer', labels)}</li>`)}
  </ul>`;
}

/** All findings, in the owner's words and with their codes. */
export function ownerFindings(findings: readonly Finding[], labels: Labels): TemplateResult {
  const { details } = labels;
  return html`<section class="owner" part="owner" aria-labelledby="owner">
    <h3 id="owner">${details.findings}</h3>
    ${
      findings.length === 0
        ? html`<p>${details.noFindings}</p>`
        : html`<ul>
            ${findings.map(
              (finding) =>
                html`<li class=${finding.expectation}>
                  <code>${finding.code}</code> ${findingText(finding, 'owner', labels)}
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

/** The sentence of a finding for one of its readers, with its values in it. */
export function findingText(
  { code, values = {} }: Finding,
  reader: 'viewer' | 'owner',
  labels: Labels,
): string {
  const text = hasOwnText(code, labels)
    ? labels.finding[code][reader]
    : labels.fault[code.slice('token-'.length) as TokenFault];
  const shown = Object.entries(values).map(([name, value]) => [name, displayText(value)]);
  return fill(text, Object.fromEntries(shown) as Record<string, string>);
}

function hasOwnText(code: Finding['code'], labels: Labels): code is OwnFindingCode {
  return Object.hasOwn(labels.finding, code);
}
