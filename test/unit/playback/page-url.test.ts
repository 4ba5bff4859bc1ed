import { expect } from 'chai';
import { endpointUrl } from '../../../src/playback/index.js';
import { resolveUrl } from '../../../src/playback/page-url.js';

const STAGE = 'https://name:password@stage.example/watch/live?x=1#top';

describe('an address of the page’s owner', () => {
  const rows: [title: string, address: string, base: string | undefined, resolved: string | undefined][] = [
    ['a path', '/token', STAGE, 'https://stage.example/token'],
    ['a relative path', 'token', STAGE, 'https://stage.example/watch/token'],
    ['a path that climbs', '../poster.png', STAGE, 'https://stage.example/poster.png'],
    ['a query alone', '?ask', STAGE, 'https://stage.example/watch/live?ask'],
    ['a fragment alone', '#x', STAGE, 'https://stage.example/watch/live?x=1#x'],
    ['a host without a scheme', '//cdn.example/p.js', STAGE, 'https://cdn.example/p.js'],
    ['a scheme without a host', 'https:token', STAGE, 'https://stage.example/watch/token'],
    ['a path of the page with a name alone', '/t', 'https://name@stage.example/', 'https://stage.example/t'],
    ['a whole address', 'https://h.example/t', STAGE, 'https://h.example/t'],
    ['the page’s own host', 'https://stage.example/t', STAGE, 'https://stage.example/t'],
    ['a whole address with a way in of its own', 'https://a:b@h.example/t', STAGE, 'https://a:b@h.example/t'],
    ['a host with a way in of its own', '//a:b@h.example/t', STAGE, 'https://a:b@h.example/t'],
    ['data', 'data:image/png,x', STAGE, 'data:image/png,x'],
    ['white space around it', ' /token\n', STAGE, 'https://stage.example/token'],
    ['a path without a page', '/token', undefined, undefined],
    ['a path on a page that is none', '/token', 'about:blank', undefined],
    ['nothing', ' ', STAGE, undefined],
    ['a broken address', 'https://', STAGE, undefined],
  ];
  for (const [title, address, base, resolved] of rows)
    it(`is ${resolved ?? 'none'} for ${title}`, () => {
      expect(resolveUrl(address, base)?.href).to.equal(resolved);
    });

  it('is asked for tokens where only the page has a name and password, and not where it has some itself', () => {
    expect(endpointUrl('/token', STAGE)?.href).to.equal('https://stage.example/token');
    for (const own of [
      'https://a:b@h.example/t',
      '//a@stage.example/t',
      'https://name:password@stage.example/',
    ])
      expect(endpointUrl(own, STAGE)).to.equal(undefined);
  });
});
