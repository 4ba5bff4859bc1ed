import { expect } from '@open-wc/testing';
import { warmConnections } from '../../src/playback/warm-connections.js';

const links = () => [...document.querySelectorAll<HTMLLinkElement>('link[rel~=preconnect]')];
const origins = () => links().map(({ href }) => href.replace(/\/$/, ''));

describe('warmConnections', () => {
  afterEach(() => links().forEach((link) => link.remove()));

  const rows: [title: string, addresses: string[], warmed: string[]][] = [
    ['an https address', ['https://a.example/x.js?y'], ['https://a.example']],
    ['a wss address, as https', ['wss://a.example:8443/h5live'], ['https://a.example:8443']],
    [
      'an origin once',
      ['https://a.example/1', 'wss://a.example/2', 'https://b.example'],
      ['https://a.example', 'https://b.example'],
    ],
    [
      'loopback without encryption',
      ['http://localhost:1/', 'ws://127.0.0.1:2', 'http://[::1]:3', 'http://a.localhost:4'],
      ['http://localhost:1', 'http://127.0.0.1:2', 'http://[::1]:3', 'http://a.localhost:4'],
    ],
    [
      'nothing else without encryption',
      ['http://a.example', 'ws://a.example', 'http://127.0.0.1.example', 'http://notlocalhost'],
      [],
    ],
    [
      'nothing of other kinds',
      [
        'rtmp://a.example/x',
        'javascript:1',
        'data:,x',
        '',
        '/relative',
        'wss://',
        'blob:https://a.example/1',
      ],
      [],
    ],
    ['not the page’s own origin', [location.href], []],
  ];
  for (const [title, addresses, warmed] of rows) {
    it(`warms ${title}`, () => {
      warmConnections(addresses);
      expect(origins()).to.deep.equal(warmed);
    });
  }

  it('adds nothing when it is asked again', () => {
    const addresses = ['https://a.example', 'https://b.example'];
    warmConnections(addresses);
    warmConnections(addresses);
    expect(origins()).to.deep.equal(['https://a.example', 'https://b.example']);
  });

  it('leaves alone what the page itself has seen to', () => {
    const link = Object.assign(document.createElement('link'), {
      rel: 'dns-prefetch preconnect',
      href: 'https://a.example/',
    });
    document.head.append(link);
    warmConnections(['wss://a.example/x']);
    expect(links()).to.deep.equal([link]);
  });
});
