import { expect } from 'chai';
import fc from 'fast-check';
import { createSnippet, isRefusal, type SnippetOptions } from '../../../src/snippets/index.js';

const streamName = 'AbCdE-12345';
const SOURCE =
  /^(?:'self'|'unsafe-(?:inline|hashes)'|'sha256-[\w+/=]+'|blob:|lit-html|secure-h5live-player|(?:https?|wss?):\/\/(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?)$/;
const DIRECTIVES = [
  'script-src',
  'style-src',
  'style-src-attr',
  'connect-src',
  'media-src',
  'frame-src',
  'trusted-types',
];

/** The addresses that go into a policy, each with an embed that names it there. */
const ADDRESSES: readonly (readonly [name: keyof SnippetOptions, scheme: string, more: SnippetOptions])[] = [
  ['tokenEndpoint', 'https', {}],
  ['scriptSrc', 'https', {}],
  ['playerSrc', 'https', {}],
  ['embedSrc', 'https', { embed: 'iframe' }],
  ['hlsUrl', 'https', {}],
  ['apiUrl', 'https', { streamName: undefined, groupId: 'g' }],
  ['websocketUrl', 'wss', {}],
  ['webtransportUrl', 'https', {}],
];

function policy(options: SnippetOptions): string[][] | string {
  const snippet = createSnippet('content-policy', { streamName, ...options });
  if (isRefusal(snippet)) return snippet.issue;
  return snippet.text.split(/[;,\n]+/).flatMap((line) => (line.trim() ? [line.trim().split(/\s+/)] : []));
}

function expectPlain(lines: string[][]): void {
  for (const [directive = '', ...sources] of lines) {
    expect(DIRECTIVES).to.include(directive);
    for (const source of sources) expect(source).to.match(SOURCE);
  }
}

describe('a Content-Security-Policy', () => {
  const hosts = [
    'a;script-src',
    'a,script-src',
    "a;script-src'unsafe-inline'",
    '*',
    '*.example',
    "'self'",
    'a"b',
    'a=b',
    'a$b',
    'a(b)',
    '{a}',
    'a!b',
    'a+b',
    'a&b',
    'a~b',
    'a`b',
  ];
  for (const host of hosts)
    it(`is not written for the host ${host}, whatever address has it`, () => {
      for (const [name, scheme, more] of ADDRESSES) {
        expect(policy({ ...more, [name]: `${scheme}://${host}/x` }), name).to.equal('option-invalid');
        if (['tokenEndpoint', 'scriptSrc', 'playerSrc', 'embedSrc'].includes(name))
          expect(policy({ ...more, [name]: `//${host}/x` }), name).to.equal('option-invalid');
      }
    });

  for (const path of ['/a;script-src *', '/a,script-src', '/;x', '/t?a=1;b,c', '/t#;x'].map((text) =>
    text.replace(/ /g, ''),
  ))
    it(`names the host alone of an address with the path ${path}`, () => {
      for (const [name, scheme, more] of ADDRESSES) {
        const lines = policy({ ...more, [name]: `${scheme}://h.example${path}` });
        if (typeof lines === 'string') throw new Error(lines);
        expectPlain(lines);
        expect(lines.flat(), name).to.include(`${scheme}://h.example`);
      }
    });

  it('names the host of an address that leaves the scheme to the page, and the page itself for its paths', () => {
    expect(policy({ tokenEndpoint: '//api.example/t' })).to.deep.include([
      'connect-src',
      'wss://bintu-play.nanocosmos.de',
      'https://bintu-play.nanocosmos.de',
      'https://api.example',
    ]);
    expect(policy({ tokenEndpoint: '/t' })).to.deep.include([
      'connect-src',
      'wss://bintu-play.nanocosmos.de',
      'https://bintu-play.nanocosmos.de',
      "'self'",
    ]);
  });

  it('names the servers that are told, and those of Media over QUIC where the player may use it', () => {
    const connects = (options: SnippetOptions) => {
      const lines = policy({ placement: 'none', ...options });
      if (typeof lines === 'string') throw new Error(lines);
      return lines.find(([name]) => name === 'connect-src')?.slice(1);
    };
    const region = 'bintu-play-eu.nanocosmos.de';
    expect(connects({ serverDomain: region })).to.deep.equal([`wss://${region}`, `https://${region}`]);
    for (const options of [{ mediaOverQuic: false }, { playerVersion: 4 }] as const)
      expect(connects(options)).to.deep.equal(['wss://bintu-play.nanocosmos.de']);
    expect(connects({ websocketUrl: 'wss://h.example/a' })).to.deep.equal(['wss://h.example']);
    expect(
      connects({ websocketUrl: 'wss://h.example/a', webtransportUrl: 'https://q.example:444/h5live/x' }),
    ).to.deep.equal(['wss://h.example', 'https://q.example:444']);
  });

  for (const serverDomain of ['a;b', 'a b', 'https://a', 'a/b', 'a:8443', 'a@b', '*.a', 'mün.de', ''])
    it(`is not written for the domain “${serverDomain}”`, () => {
      expect(policy({ serverDomain })).to.equal('option-invalid');
    });

  it('names hosts in other alphabets as browsers compare them', () => {
    const lines = policy({ tokenEndpoint: 'https://münchen.test/t' });
    expect(lines.toString()).to.contain('https://xn--mnchen-3ya.test');
  });

  it('consists of known directives and plain sources, whatever an address is', () => {
    const address = fc
      .tuple(
        fc.constantFrom('', '/', '//', 'https://', 'wss://', 'http://'),
        fc.array(
          fc.oneof(
            fc.constantFrom(';', ',', "'", '*', '.', ':', '@', '%3b', 'a', '[', ']'),
            fc.string({ maxLength: 3 }),
          ),
          {
            maxLength: 8,
          },
        ),
        fc.constantFrom('', '/', '/x;y'),
      )
      .map(([scheme, pieces, path]) => scheme + pieces.join('') + path);
    fc.assert(
      fc.property(address, fc.constantFrom(...ADDRESSES), (text, [name, , more]) => {
        const lines = policy({ ...more, [name]: text });
        if (typeof lines !== 'string') expectPlain(lines);
      }),
      { numRuns: 2000, seed: 20261127 },
    );
  });
});
