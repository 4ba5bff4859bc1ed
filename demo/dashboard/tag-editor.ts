import { html, LitElement, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Labels } from './texts.js';
import { tagList } from './stream-row.js';

const LONGEST_TAG = 64;

/** A list of tags that can be added to and taken from. Tells of each change with a `change` event. */
export class DashTagEditor extends LitElement {
  @query('input') private field!: HTMLInputElement;

  @property({ attribute: false }) labels!: Labels;

  @property({ attribute: false }) tags: readonly string[] = [];

  protected override createRenderRoot(): this {
    return this;
  }

  /** Takes in what is typed but not added yet. */
  flush(): readonly string[] {
    this.#add();
    return this.tags;
  }

  override render(): TemplateResult {
    const { labels, tags } = this;
    return html`<label for="new-tag">${labels.addTag}</label>
      ${tagList(tags, labels, (tag) => this.#set(tags.filter((one) => one !== tag)))}
      <input
        id="new-tag"
        autocomplete="off"
        autocapitalize="off"
        enterkeyhint="enter"
        maxlength=${LONGEST_TAG}
        aria-describedby="new-tag-help"
        @keydown=${this.#key}
      />
      <p class="help" id="new-tag-help">${labels.addTagHelp}</p>`;
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || this.field.value.trim() === '') return;
    // The form around it is not meant.
    event.preventDefault();
    this.#add();
  };

  #add(): void {
    const tag = this.field.value.trim();
    this.field.value = '';
    if (tag !== '' && !this.tags.includes(tag)) this.#set([...this.tags, tag]);
  }

  #set(tags: readonly string[]): void {
    this.tags = tags;
    this.dispatchEvent(new Event('change'));
  }
}

customElements.define('dash-tag-editor', DashTagEditor);
