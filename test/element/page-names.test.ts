import { expect } from '@open-wc/testing';
import { html, render, type TemplateResult } from 'lit';
import '../../src/define.js';
import type { SecureH5livePlayer } from '../../src/index.js';
import { loadPlayer } from '../../src/playback/script-loader.js';
import { warmConnections } from '../../src/playback/warm-connections.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { fakePlayers, fakePlayerSrc, until } from './fakes/fake-player.js';

const JWT = unsignedJwt(playbackClaims({ exp: 4_102_444_800 }));
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

/** What Lit and the vendor's script call on the document by these names: where they are taken, neither works. */
const OF_OTHERS = [
  'importNode',
  'createTreeWalker',
  'createComment',
  'createElement',
  'createTextNode',
  'getElementById',
];

/** Every name that a document has from its prototypes. */
function builtIns(): string[] {
  const names = new Set<string>();
  for (let one: unknown = Document.prototype; one; one = Object.getPrototypeOf(one))
    for (const name of Object.getOwnPropertyNames(one)) names.add(name);
  return [...names].filter((name) => !OF_OTHERS.includes(name));
}

const boxes: HTMLElement[] = [];

function box(): HTMLElement {
  const added = document.createElement('div');
  boxes.push(added);
  (Reflect.get(Document.prototype, 'body', document) as HTMLBodyElement).append(added);
  return added;
}

function clear(): void {
  for (const added of boxes.splice(0)) added.remove();
}

function shown(template: TemplateResult): SecureH5livePlayer {
  const added = box();
  render(template, added);
  return added.firstElementChild as SecureH5livePlayer;
}

/** Puts an element of each name into the page, as anybody can who may write a comment or a form. */
function take(names: readonly string[], tag: string): void {
  const added = box();
  added.hidden = true;
  added.innerHTML = names
    .map((name) => `<${tag} name="${name}" id="${name}" ${tag === 'img' ? `src="${PICTURE}"` : ''}></${tag}>`)
    .join('');
}

describe('a page with forms and pictures named like the document’s own properties', () => {
  afterEach(clear);

  for (const tag of ['form', 'img'])
    it(`is asked for tokens at the endpoint that its owner named (<${tag}>)`, async () => {
      const real = window.fetch;
      const asked: string[] = [];
      window.fetch = (address) => {
        asked.push(address as string);
        return Promise.resolve(new Response(JWT));
      };
      try {
        const names = builtIns();
        const count = fakePlayers()?.instances.length ?? 0;
        take(names, tag);
        expect(document.baseURI).not.to.be.a('string');
        const player = shown(
          html`<secure-h5live-player
            stream-name="AAAAA-BBBBB"
            token-endpoint="/token"
            player-src=${fakePlayerSrc(900)}
            poster="/poster.png"
            autoplay
          ></secure-h5live-player>`,
        );
        await player.updateComplete;
        expect(player.shadowRoot!.querySelector('img')?.src).to.equal(`${location.origin}/poster.png`);
        const vendor = await until('a player is set up', () => fakePlayers()?.instances[count]);
        await until('it has the token', () => vendor.config?.source.entries?.[0]?.h5live.security);
        expect(asked).to.deep.equal([`${location.origin}/token?stream=AAAAA-BBBBB&reason=start`]);
      } finally {
        window.fetch = real;
      }
    });

  it('has its scripts and its warm connections where they belong', async () => {
    take(builtIns(), 'form');
    warmConnections(['https://warm.example']);
    expect(await loadPlayer(fakePlayerSrc(901))).to.be.a('function');
    clear();
    const link = document.head.querySelector('link[href="https://warm.example"]');
    expect(link?.parentElement).to.equal(document.head);
    link?.remove();
    const scripts = [...document.scripts].filter(({ src }) => src === fakePlayerSrc(901));
    expect(scripts.map(({ parentElement }) => parentElement)).to.deep.equal([document.head]);
  });
});
