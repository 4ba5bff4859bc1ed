import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { createSnippet, isRefusal } from '../../src/snippets/index.js';
import type { SecureH5livePlayer } from '../../src/index.js';
import { ownAddress } from '../../src/elements/owner/token-form/limit-fields.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { fakePlayers, fakePlayerSrc, until } from './fakes/fake-player.js';

const JWT = unsignedJwt(playbackClaims({ exp: 4_102_444_800 }));

// What is relative to the page is relative to this, as it is where the page's own address has a name and password.
function pageWithPassword(): HTMLBaseElement {
  const base = document.createElement('base');
  base.href = `${location.protocol}//name:password@${location.host}/`;
  document.head.prepend(base);
  return base;
}

describe('a page whose address has a name and password', () => {
  const asked: string[] = [];
  let base: HTMLBaseElement;
  let real: typeof fetch;
  beforeEach(() => {
    base = pageWithPassword();
    real = window.fetch;
    asked.length = 0;
    window.fetch = (target) => {
      // A browser throws at an address that has them.
      const { url } = new Request(target);
      asked.push(url);
      return Promise.resolve(new Response(url.includes('/ip') ? '192.0.2.1' : JWT));
    };
  });
  afterEach(() => {
    base.remove();
    window.fetch = real;
  });

  it('plays with relative addresses of the endpoint, the script and the poster', async () => {
    const { pathname, search } = new URL(fakePlayerSrc(910));
    const player = await fixture<SecureH5livePlayer>(
      html`<secure-h5live-player
        stream-name="AAAAA-BBBBB"
        token-endpoint="/token"
        player-src=${pathname + search}
        poster="/poster.png"
        autoplay
      ></secure-h5live-player>`,
    );
    expect(player.shadowRoot!.querySelector('img')?.src).to.equal(`${location.origin}/poster.png`);
    const vendor = await until('a player is set up', () => fakePlayers()?.instances.at(-1));
    await until('it has the token', () => vendor.config?.source.entries?.[0]?.h5live.security);
    expect(asked).to.deep.equal([`${location.origin}/token?stream=AAAAA-BBBBB&reason=start`]);
    const scripts = [...document.scripts].map(({ src }) => src).filter((src) => src.endsWith('?910'));
    expect(scripts).to.deep.equal([fakePlayerSrc(910)]);
  });

  it('is told the viewer’s own address by a relative endpoint', async () => {
    expect(await ownAddress('/ip', new AbortController().signal)).to.deep.equal({ ip: '192.0.2.1' });
    expect(asked).to.deep.equal([`${location.origin}/ip`]);
  });

  it('takes the vendor’s plain page as it is generated', async () => {
    const snippet = createSnippet('vendor-page', { streamName: 'AAAAA-BBBBB', tokenEndpoint: '/token' });
    if (isRefusal(snippet)) throw new Error(snippet.issue);
    const code = /async function playbackToken\(\) \{[^]*?\n {2}\}/.exec(snippet.text)?.[0] ?? '';
    const module = new Blob([`export default async (location) => { ${code}; await playbackToken(); };`], {
      type: 'text/javascript',
    });
    const { default: ask } = (await import(URL.createObjectURL(module))) as {
      default: (location: object) => Promise<void>;
    };
    // The fake endpoint's answer is of another kind.
    await ask({ href: base.href }).catch(() => undefined);
    expect(asked).to.deep.equal([`${location.origin}/token?stream=AAAAA-BBBBB`]);
  });
});
