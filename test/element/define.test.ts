import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, ReactiveElement } from 'lit';
import { keepChoice, keptChoice } from '../../src/elements/captions/caption-look.js';
import {
  SecureH5liveCaptions,
  SecureH5liveControls,
  SecureH5livePlayer,
  SecureH5liveStatistics,
  SecureH5liveTokenStatus,
} from '../../src/define.js';
import { SecureH5liveCodeSnippet } from '../../src/code-snippet.js';
import {
  SecureH5liveTokenDecoder,
  SecureH5liveTokenForm,
  SecureH5liveTokenOverview,
} from '../../src/owner.js';
import { defineAll } from '../../src/elements/shared/define-element.js';
import { unsignedJwt, playbackClaims } from '../helpers/tokens.js';
import { FakeMessenger } from './fakes/fake-messenger.js';
import { fakePlayers, fakePlayerSrc, until } from './fakes/fake-player.js';

const TOKEN = unsignedJwt(playbackClaims({ exp: 4_102_444_800 }));
const SECURED = 'This is a secured stream';

const ELEMENTS = {
  'secure-h5live-player': SecureH5livePlayer,
  'secure-h5live-token-status': SecureH5liveTokenStatus,
  'secure-h5live-controls': SecureH5liveControls,
  'secure-h5live-statistics': SecureH5liveStatistics,
  'secure-h5live-captions': SecureH5liveCaptions,
  'secure-h5live-code-snippet': SecureH5liveCodeSnippet,
  'secure-h5live-token-form': SecureH5liveTokenForm,
  'secure-h5live-token-overview': SecureH5liveTokenOverview,
  'secure-h5live-token-decoder': SecureH5liveTokenDecoder,
};

// Those that a player shows are loaded, and registered, when they are first shown.
for (const kind of Object.values(ELEMENTS)) kind.define();

// Chromium and Safari have them since 2026; there a tag is known only where its registry is.
const scoped = 'customElementRegistry' in Element.prototype;
const inScope = scoped ? it : it.skip;

/** Whether this browser says which name it is that is taken. */
function saysTakenName(): boolean {
  try {
    customElements.define('secure-h5live-player', class extends HTMLElement {});
  } catch (error) {
    return String(error).includes('secure-h5live-player');
  }
  return false;
}

/** Markup whose tags are looked up in a registry of its own. */
async function scope(registry: CustomElementRegistry, markup: string): Promise<ShadowRoot> {
  const host = await fixture(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open', customElementRegistry: registry });
  root.innerHTML = markup;
  return root;
}

const partOf = (element: Element, part: string) => element.shadowRoot?.querySelector(`[part~=${part}]`);
const headingOf = (element: Element) =>
  partOf(element, 'status')?.shadowRoot?.querySelector('h2')?.textContent.trim();

describe('define', () => {
  for (const [tag, kind] of Object.entries(ELEMENTS)) {
    it(`gives ${tag} any number of names, each of them as often as it is called`, () => {
      for (const name of [`my-${tag}`, `my-${tag}`, `other-${tag}`, tag, `my-${tag}`]) {
        kind.define(name);
        expect(document.createElement(name), name).to.be.instanceOf(kind);
      }
      expect(customElements.get(tag)).to.equal(kind);
    });

    it(`makes ${tag} of one of Lit’s own classes, with none between`, () => {
      const base: unknown = Object.getPrototypeOf(kind);
      expect(base === ReactiveElement || base === LitElement).to.equal(true);
    });

    inScope(`gives ${tag} any names in a scoped registry too (where the browser has them)`, async () => {
      const registry = new CustomElementRegistry();
      for (const name of [undefined, tag, `within-${tag}`, undefined]) kind.define(name, registry);
      const root = await scope(
        registry,
        `<${tag} lang="en"></${tag}><within-${tag} lang="en"></within-${tag}>`,
      );
      expect(root.children).to.have.length(2);
      for (const element of root.children as Iterable<ReactiveElement>) {
        expect(element).to.be.instanceOf(kind);
        expect(element.customElementRegistry).to.equal(registry);
        await element.updateComplete;
        expect(element.shadowRoot).not.to.equal(null);
      }
      expect(customElements.get(`within-${tag}`)).to.equal(undefined);
    });

    it(`says so where the name for ${tag} is taken by another class, or is none`, () => {
      const name = `taken-${tag}`;
      customElements.define(name, class extends HTMLElement {});
      expect(() => kind.define(name))
        .to.throw(DOMException, saysTakenName() ? name : '')
        .with.property('name', 'NotSupportedError');
      expect(() => kind.define('player'))
        .to.throw(DOMException)
        .with.property('name', 'SyntaxError');
    });
  }

  it('shows controls, panel and statistics under another name as well', async () => {
    SecureH5livePlayer.define('stage-player');
    const player = await fixture<SecureH5livePlayer>(
      html`<stage-player lang="en" statistics></stage-player>`,
    );
    player.token = TOKEN;
    await until('the panel tells of the token', () => headingOf(player) === SECURED);
    expect(partOf(player, 'controls')).to.be.instanceOf(SecureH5liveControls);
    expect(partOf(player, 'statistics')).to.be.instanceOf(SecureH5liveStatistics);
  });

  it('takes a class that a page has derived, and does not take it for the tag of another', () => {
    class MyPlayer extends SecureH5livePlayer {}
    MyPlayer.define('derived-player');
    MyPlayer.define('derived-player');
    expect(document.createElement('derived-player')).to.be.instanceOf(MyPlayer);
    expect(document.createElement('secure-h5live-player')).not.to.be.instanceOf(MyPlayer);
    expect(() => MyPlayer.define())
      .to.throw(DOMException)
      .with.property('name', 'NotSupportedError');
  });

  inScope('shows everything in a scoped registry (where the browser has them)', async () => {
    const registry = new CustomElementRegistry();
    SecureH5livePlayer.define('scoped-player', registry);
    SecureH5livePlayer.define('scoped-player', registry);
    SecureH5liveTokenDecoder.define('scoped-decoder', registry);
    SecureH5liveTokenOverview.define('scoped-overview', registry);
    const root = await scope(
      registry,
      `<scoped-player lang="en" snippet stream-name="AAAAA-BBBBB"></scoped-player>
       <scoped-decoder lang="en"></scoped-decoder><scoped-overview lang="en"></scoped-overview>`,
    );
    expect(customElements.get('scoped-player')).to.equal(undefined);
    const [player, decoder, overview] = ['player', 'decoder', 'overview'].map((name) =>
      root.querySelector(`scoped-${name}`),
    ) as [SecureH5livePlayer, SecureH5liveTokenDecoder, SecureH5liveTokenOverview];
    expect(player).to.be.instanceOf(SecureH5livePlayer);
    Object.assign(player, { token: TOKEN });
    Object.assign(decoder, { text: TOKEN });
    Object.assign(overview, { token: TOKEN });
    for (const element of [player, decoder])
      await until('a panel tells of the token', () => headingOf(element) === SECURED);
    await player.updateComplete;
    expect(partOf(player, 'controls')).to.be.instanceOf(SecureH5liveControls);
    for (const element of [player, overview])
      await until('there is code', () => partOf(element, 'snippet') instanceof SecureH5liveCodeSnippet);
    // All of them come from there, and none from the page.
    for (const part of ['controls', 'status', 'snippet'])
      expect(partOf(player, part)?.customElementRegistry, part).to.equal(registry);
  });

  inScope(
    'shows captions, their menu and measurements from a scoped registry (where the browser has them)',
    async () => {
      Object.assign(globalThis, { NanoMessenger: FakeMessenger });
      keepChoice({ ...keptChoice(), on: true });
      try {
        const registry = new CustomElementRegistry();
        SecureH5livePlayer.define('captioned-player', registry);
        const root = await scope(
          registry,
          `<captioned-player lang="en" captions="en-de" stream-name="AAAAA-BBBBB" statistics></captioned-player>`,
        );
        const player = root.querySelector<SecureH5livePlayer>('captioned-player')!;
        Object.assign(player, { token: TOKEN, playerSrc: fakePlayerSrc() });
        const vendor = await until('a player', () => {
          const last = fakePlayers()?.instances.at(-1);
          return last?.config && player.contains(last.div) && last;
        });
        for (const name of ['Loading', 'Play']) vendor.emit(name);
        await until('there are captions', () => partOf(player, 'captions') instanceof SecureH5liveCaptions);
        const [controls, captions] = ['controls', 'captions'].map((part) => partOf(player, part)!);
        for (const part of [controls!, captions!, partOf(player, 'statistics')!])
          expect(part.customElementRegistry, part.localName).to.equal(registry);
        const menu = await until('the menu’s button', () =>
          controls!.shadowRoot?.querySelector<HTMLElement>('.bar [aria-haspopup]'),
        );
        menu!.click();
        await until('the languages', () =>
          /Deutsch/.test(controls!.shadowRoot?.querySelector('[part=menu]')?.textContent ?? ''),
        );
      } finally {
        localStorage.clear();
        Reflect.deleteProperty(globalThis, 'NanoMessenger');
      }
    },
  );

  inScope(
    'gives its parts tags of their own where theirs are taken (where registries are scoped)',
    async () => {
      const registry = new CustomElementRegistry();
      const strangers = ['controls', 'token-status', 'statistics', 'code-snippet'].map(
        (name) => `secure-h5live-${name}`,
      );
      for (const tag of strangers) registry.define(tag, class extends HTMLElement {});
      SecureH5livePlayer.define('scoped-player', registry);
      const root = await scope(registry, '<scoped-player lang="en" statistics snippet></scoped-player>');
      const player = root.querySelector('scoped-player') as SecureH5livePlayer;
      player.token = TOKEN;
      await until('the panel tells of the token', () => headingOf(player) === SECURED);
      await until('there is code', () => partOf(player, 'snippet') instanceof SecureH5liveCodeSnippet);
      await player.updateComplete;
      expect(partOf(player, 'controls')?.localName).to.match(/^secure-h5live-controls-\d+-\d+-\d+/);
      const held = [...(player.shadowRoot?.querySelectorAll('*') ?? [])].map(({ localName }) => localName);
      expect(held.filter((tag) => strangers.includes(tag))).to.deep.equal([]);
    },
  );
});

describe('defineAll', () => {
  it('tells the page of a tag that is taken, as of an error that nobody catches, and registers the others', () => {
    const seen: unknown[] = [];
    const other = { define: () => void seen.push('registered') };
    const taken = { define: () => SecureH5livePlayer.define('taken-secure-h5live-player') };
    const report = window.reportError;
    window.reportError = (error: unknown) => void seen.push((error as Error).name);
    try {
      defineAll([taken, other]);
    } finally {
      window.reportError = report;
    }
    expect(seen).to.deep.equal(['NotSupportedError', 'registered']);
  });
});
