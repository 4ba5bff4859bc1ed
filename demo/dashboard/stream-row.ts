import { html, nothing, type TemplateResult } from 'lit';
import { fillIsolated, momentText, type Labels } from './texts.js';
import { streamHref } from './routes.js';
import type { StreamInfo, StreamState } from './stream-info.js';

/** The state of a stream as a word with a coloured dot. */
export function stateBadge(state: StreamState, labels: Labels): TemplateResult {
  return html`<span class="state ${state}">${labels[state]}</span>`;
}

/** The tags of a stream; with a button to take each away where `remove` is given. */
export function tagList(
  tags: readonly string[],
  labels: Labels,
  remove?: (tag: string) => void,
): TemplateResult | typeof nothing {
  if (tags.length === 0) return nothing;
  const button = (tag: string): TemplateResult | typeof nothing =>
    remove
      ? html`<button
          type="button"
          aria-label=${fillIsolated(labels.removeTag, { tag })}
          @click=${() => remove(tag)}
        >
          ×
        </button>`
      : nothing;
  return html`<ul class="tags" aria-label=${labels.tags}>
    ${tags.map((tag) => html`<li><bdi>${tag}</bdi>${button(tag)}</li>`)}
  </ul>`;
}

/** A table of streams, which becomes a list of cards where it is narrow. */
export function streamTable(
  streams: readonly StreamInfo[],
  labels: Labels,
  language: string,
): TemplateResult {
  return html`<table class="streams">
    <thead>
      <tr>
        <th scope="col">${labels.state}</th>
        <th scope="col">${labels.streamName}</th>
        <th scope="col">${labels.streamId}</th>
        <th scope="col">${labels.updatedAt}</th>
        <th scope="col">${labels.tags}</th>
      </tr>
    </thead>
    <tbody>
      ${streams.map(
        (stream) =>
          html`<tr>
            <td>${stateBadge(stream.state, labels)}</td>
            <th scope="row">
              <a href=${streamHref(stream.id)}><bdi dir="ltr">${stream.name}</bdi></a>
            </th>
            <td class="id"><bdi dir="ltr">${stream.id}</bdi></td>
            <td>${momentText(stream.updatedAt, language)}</td>
            <td>${tagList(stream.tags, labels)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
