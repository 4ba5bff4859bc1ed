// Elements as saved pages bring them along, in documents without a window, and beside forms that clobber.
import { aTimeout, expect, fixture, fixtureCleanup } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.js';
import type { SecureH5livePlayer } from '../../src/index.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { fakePlayers, fakePlayerSrc, until } from './fakes/fake-player.js';
import { layoutOf, SCENES, shown } from './styles-kit.js';

const JWT = unsignedJwt(playbackClaims({ exp: 4_102_444_800 }));

const playing = (): SecureH5livePlayer =>
  Object.assign(document.createElement('secure-h5live-player'), {
    streamName: 'AAAAA-BBBBB',
    token: JWT,
    playerSrc: fakePlayerSrc(),
    autoplay: true,
  });

const setUp = (count: number) =>
  until('a player was set up', () => {
    const { instances = [] } = fakePlayers() ?? {};
    return instances.length > count && instances.at(-1)?.config && instances.at(-1);
  });

describe('an element that a saved page has with its shadow root', () => {
  afterEach(() => fixtureCleanup());

  for (const tag of new Set(SCENES.map(([, tag]) => tag)))
    it(`shows nothing of what was saved: <${tag}>`, async () => {
      const box = await fixture<HTMLElement>('<div></div>');
      box.setHTMLUnsafe(
        `<${tag} loading="click"><template shadowrootmode="open"><style>.frame { display: none }</style>
         <div class="frame old"><slot name="player"></slot></div></template></${tag}>`,
      );
      // Firefox would do so only after this task.
      customElements.upgrade(box);
      const element = box.firstElementChild as LitElement;
      await element.updateComplete;
      expect(element.shadowRoot!.querySelectorAll('style, .old').length).to.equal(0);
    });
});

describe('in a document without a window', () => {
  const failures: unknown[] = [];
  const note = (event: ErrorEvent): void => {
    failures.push(event.message);
    event.preventDefault();
  };
  let report: typeof window.onerror;
  beforeEach(() => {
    failures.length = 0;
    report = window.onerror;
    window.onerror = null;
    addEventListener('error', note);
  });
  afterEach(() => {
    removeEventListener('error', note);
    window.onerror = report;
    fixtureCleanup();
  });

  for (const scene of SCENES)
    it(`${scene[0]} throws nothing, and looks as it did when it is back`, async () => {
      const element = await shown(scene);
      const home = element.parentElement!;
      const [first] = layoutOf(element);
      const template = document.createElement('template');
      for (const place of [document.implementation.createHTMLDocument('').body, template.content]) {
        place.append(element);
        await aTimeout(20);
        home.append(element);
        await aTimeout(60);
        expect(layoutOf(element)[0]).to.equal(first);
      }
      expect(failures).to.deep.equal([]);
    });

  it('a player ends what it plays, and plays again when it is back', async () => {
    const box = await fixture<HTMLElement>('<div></div>');
    const player = playing();
    const before = fakePlayers()?.instances.length ?? 0;
    box.append(player);
    const vendor = await setUp(before);
    document.implementation.createHTMLDocument('').body.append(player);
    await until('it ended', () => vendor.calls.includes('destroy'));
    await aTimeout(150);
    expect(fakePlayers()!.instances).to.have.lengthOf(before + 1);
    box.append(player);
    await setUp(before + 1);
    expect(failures).to.deep.equal([]);
  });

  it('a player that is only there for a moment goes on for good', async () => {
    const box = await fixture<HTMLElement>('<div></div>');
    const player = playing();
    box.append(player);
    await setUp(0);
    document.implementation.createHTMLDocument('').body.append(player);
    await aTimeout(30);
    box.append(player);
    await aTimeout(250);
    expect(fakePlayers()!.instances.at(-1)!.calls).not.to.include('destroy');
  });
});

describe('a form within a player, or beside one in a shadow root', () => {
  afterEach(() => fixtureCleanup());

  for (const name of ['hasAttribute', 'remove', 'slot', 'id', 'localName', 'children'])
    it(`may have a field named ${name}`, async () => {
      const form = document.createElement('form');
      form.innerHTML = `<input name="${name}">`;
      document.body.append(form);
      try {
        const box = await fixture<HTMLElement>('<div></div>');
        const player = playing();
        player.append(form.cloneNode(true));
        const before = fakePlayers()?.instances.length ?? 0;
        box.attachShadow({ mode: 'open' }).append(player);
        await setUp(before);
        expect(player.querySelectorAll('form').length).to.equal(1);
        expect(form.isConnected).to.equal(true);
      } finally {
        Element.prototype.remove.call(form);
      }
    });
});
