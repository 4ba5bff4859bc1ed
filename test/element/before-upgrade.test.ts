// What a page does to a tag before its class has come, and what every element owes to HTML: `hidden`.
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { ReactiveElement } from 'lit';
import {
  SecureH5liveCaptions,
  SecureH5liveControls,
  SecureH5livePlayer,
  SecureH5liveStatistics,
  SecureH5liveTokenStatus,
} from '../../src/index.js';
import { SecureH5liveCodeSnippet } from '../../src/code-snippet.js';
import {
  SecureH5liveTokenDecoder,
  SecureH5liveTokenForm,
  SecureH5liveTokenOverview,
} from '../../src/owner.js';

type Values = Record<string, unknown>;

const KINDS = [
  SecureH5liveCaptions,
  SecureH5liveControls,
  SecureH5livePlayer,
  SecureH5liveStatistics,
  SecureH5liveTokenStatus,
  SecureH5liveCodeSnippet,
  SecureH5liveTokenDecoder,
  SecureH5liveTokenForm,
  SecureH5liveTokenOverview,
];

const nameOf = (kind: { readonly name: string }) => kind.name.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
// An element of its own shows what is left of a value when it has been read as the property's type.
const sample = (name: string, type: unknown): unknown => {
  if (name === 'loading') return 'click';
  if (type === Boolean) return true;
  if (type === Number) return 1;
  if (type === Array) return [];
  return type === String ? 'something' : undefined;
};

describe('an element whose class comes late', () => {
  afterEach(() => fixtureCleanup());

  for (const kind of KINDS) {
    const elementProperties = [...(kind as unknown as typeof ReactiveElement).elementProperties]
      .filter(([, options]) => !(options as { state?: boolean }).state)
      .map(([name, { type }]) => [String(name), sample(String(name), type)] as const);
    // A `lang` that is set is an attribute in every element.
    const given = elementProperties.filter(([name, value]) => value !== undefined && name !== 'lang');

    it(`has every property that was set before: ${nameOf(kind)}`, async () => {
      const tag = `late-${nameOf(kind)}`;
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const element = box.appendChild(document.createElement(tag)) as HTMLElement & Values;
      element.lang = 'de';
      Object.assign(element, Object.fromEntries(given));
      kind.define(tag);
      await (element as unknown as ReactiveElement).updateComplete;
      for (const [name, value] of given) {
        expect(element[name], name).to.deep.equal(value);
        expect(Object.hasOwn(element, name), `${name} hides what the class has`).to.equal(false);
      }
      expect(element.lang).to.equal('de');
    });

    it(`is not shown while it is hidden, whatever a page says of its display: ${nameOf(kind)}`, async () => {
      const tag = `hidden-${nameOf(kind)}`;
      kind.define(tag);
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const element = box.appendChild(document.createElement(tag)) as HTMLElement & ReactiveElement;
      if ('loading' in element) element.loading = 'click';
      element.style.display = 'grid';
      element.hidden = true;
      await element.updateComplete;
      expect(getComputedStyle(element).display).to.equal('none');
      element.hidden = false;
      expect(getComputedStyle(element).display).to.equal('grid');
    });
  }

  it('does what it was told meanwhile, and takes what was said last', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const element = box.appendChild(document.createElement('late-player')) as SecureH5livePlayer;
    Object.assign(element, { streamName: 'AAAAA-BBBBB', volume: 0.5, loading: 'click' });
    element.streamName = 'CCCCC-DDDDD';
    element.setAttribute('muted', '');
    SecureH5livePlayer.define('late-player');
    await element.updateComplete;
    expect([element.streamName, element.volume, element.muted]).to.deep.equal(['CCCCC-DDDDD', 0.5, true]);
  });
});
