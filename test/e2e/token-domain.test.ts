// A token that is bound to a domain, on this machine: names beneath `localhost` are other hosts to a browser, and to the server.
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { cloudAndBrowser } from '../helpers/cloud-and-browser.js';
import { STREAM } from '../helpers/forge.js';
import { openPage, pageShows } from '../helpers/playback-page.js';

const [BOUND, OTHER] = ['www.localhost', 'other.localhost'];

describe('a token for a domain of this machine', () => {
  const here = cloudAndBrowser({ hosts: [BOUND, OTHER] });

  /** A token that the API makes for the domain. */
  async function boundToken(): Promise<string> {
    const answer = await fetch(`${here.edge.origin}/api/v1/splay`, {
      method: 'POST',
      headers: { 'X-BINTU-APIKEY': here.edge.keys.apiKey, 'Content-Type': 'application/json' },
      body: JSON.stringify({ streams: [STREAM], domain: BOUND }),
    });
    expect(answer.status).to.equal(200);
    const { data } = (await answer.json()) as { data: { token: string } };
    return data.token;
  }

  async function playbackPage(host: string) {
    const address = new URL(`/playout/${STREAM}`, here.edge.origin);
    address.hostname = host;
    address.searchParams.set('security.jwtoken', await boundToken());
    return openPage(await here.visitor(), address.href);
  }

  it('plays on a page of that host', async () => {
    const { page } = await playbackPage(BOUND);
    await pageShows(page, 'the stream', ({ phase, currentTime }) => phase === 'playing' && currentTime > 1);
  });

  for (const host of [OTHER, '127.0.0.1'])
    it(`is refused on ${host}, with the reason`, async () => {
      const { page } = await playbackPage(host);
      const { code, message } = await pageShows(page, 'why not', ({ phase }) => phase === 'failed');
      expect(code).to.equal(4901);
      expect(message).to.match(/domain|other website|another site|another page/i);
    });
});
