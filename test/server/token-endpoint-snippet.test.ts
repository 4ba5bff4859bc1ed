// The endpoint that owners copy out of a page, run as the code that it is.
import { afterEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { createSnippet, isRefusal } from '../../src/snippets/index.js';

type Endpoint = (request: Request) => Promise<Response>;

async function copied(viewer: string): Promise<Endpoint> {
  const snippet = createSnippet('token-endpoint', { streamName: 'AAAAA-BBBBB' });
  if (isRefusal(snippet)) throw new Error(snippet.issue);
  const filled = snippet.text.replace(
    /(function viewerOf\(request\) \{\n {2}return )undefined/,
    `$1${viewer}`,
  );
  const address = `data:text/javascript,${encodeURIComponent(filled)}`;
  return ((await import(address)) as { playbackToken: Endpoint }).playbackToken;
}

describe('the token endpoint that owners copy', () => {
  const { fetch } = globalThis;
  afterEach(() => {
    globalThis.fetch = fetch;
  });
  const ask = async (viewer = '"alice"', stream = 'AAAAA-BBBBB') =>
    (await (await copied(viewer))(new Request(`https://a.example/t?stream=${stream}`))).status;

  it('answers 200 with the answer of the token API, and turns away whom its owner does not know', async () => {
    globalThis.fetch = () => Promise.resolve(Response.json({ success: true, data: { token: 'x' } }));
    expect(await ask()).to.equal(200);
    expect(await ask('undefined')).to.equal(401);
    expect(await ask('"alice"', 'OTHER')).to.equal(403);
  });

  const failing: [title: string, fetch: () => Promise<Response>][] = [
    ['cannot be reached', () => Promise.reject(new TypeError('fetch failed'))],
    ['takes too long', () => Promise.reject(new DOMException('timed out', 'TimeoutError'))],
    ['answers with a page', () => Promise.resolve(new Response('<!doctype html>'))],
    ['refuses', () => Promise.resolve(Response.json({}, { status: 403 }))],
  ];
  for (const [title, answer] of failing) {
    it(`answers 502, and does not throw, where the token API ${title}`, async () => {
      globalThis.fetch = answer;
      expect(await ask()).to.equal(502);
    });
  }
});
