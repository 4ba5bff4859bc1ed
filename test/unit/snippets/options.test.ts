import { expect } from 'chai';
import {
  createSnippet,
  isRefusal,
  type SnippetFormat,
  type SnippetOptions,
} from '../../../src/snippets/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const streamName = 'AbCdE-12345';
const jwt = unsignedJwt(playbackClaims());
const wide = unsignedJwt({ ...playbackClaims(), streams: undefined, orgawide: true });
const sts = { token: '0123456789abcdef0123456789abcdef', expires: '1795086400', options: '9', tag: '' };
const wideSts = { ...sts, options: '25' };

const refusals: [
  what: string,
  format: SnippetFormat,
  options: SnippetOptions,
  issue: string,
  option?: string,
][] = [
  ['no stream', 'html-tag', {}, 'stream-name-missing', 'streamName'],
  ['an empty stream name', 'html-tag', { streamName: '' }, 'stream-name-missing', 'streamName'],
  ['a stream name with NUL', 'html-tag', { streamName: 'a\0b' }, 'stream-name-invalid', 'streamName'],
  ['a stream name with U+2028', 'html-tag', { streamName: 'a\u2028b' }, 'stream-name-invalid', 'streamName'],
  [
    'a stream name that is cut in a character',
    'html-tag',
    { streamName: '\ud83c' },
    'stream-name-invalid',
    'streamName',
  ],
  ['a group id with markup', 'html-tag', { groupId: '<b>' }, 'group-id-invalid', 'groupId'],
  ['an unknown format', 'nothing' as SnippetFormat, { streamName }, 'unknown-format'],
  [
    'an unknown placement',
    'html-tag',
    { streamName, placement: 'x' as 'none' },
    'option-invalid',
    'placement',
  ],
  [
    'an unknown version',
    'html-tag',
    { streamName, playerVersion: 3 as 4 },
    'option-invalid',
    'playerVersion',
  ],
  [
    'a text for a switch',
    'html-tag',
    { streamName, muted: 'yes' as unknown as true },
    'option-invalid',
    'muted',
  ],
  [
    'a script that runs in place',
    'html-tag',
    { streamName, scriptSrc: 'javascript:x()' },
    'option-invalid',
    'scriptSrc',
  ],
  [
    'a player script as data',
    'html-tag',
    { streamName, playerSrc: 'data:,x' },
    'option-invalid',
    'playerSrc',
  ],
  [
    'an endpoint with a password',
    'html-tag',
    { streamName, tokenEndpoint: 'https://a:b@c.de/' },
    'option-invalid',
    'tokenEndpoint',
  ],
  [
    'a server that is no WebSocket',
    'html-tag',
    { streamName, websocketUrl: 'https://c.de/' },
    'option-invalid',
    'websocketUrl',
  ],
  [
    'an address with a line break',
    'html-tag',
    { streamName, tokenEndpoint: '/a\nb' },
    'option-invalid',
    'tokenEndpoint',
  ],
  [
    'an aspect ratio that is none',
    'html-tag',
    { streamName, aspectRatio: '16' },
    'option-invalid',
    'aspectRatio',
  ],
  ['a width of half a pixel', 'html-tag', { streamName, maxWidth: 0.5 }, 'option-invalid', 'maxWidth'],
  ['a language that is none', 'html-tag', { streamName, lang: '"><b>' }, 'option-invalid', 'lang'],
  [
    'a digest that is none',
    'html-tag',
    { streamName, scriptIntegrity: 'md5-x' },
    'option-invalid',
    'scriptIntegrity',
  ],
  ['no token for the code', 'html-tag', { streamName, placement: 'inline' }, 'token-missing', 'token'],
  [
    'a text that is no token',
    'html-tag',
    { streamName, placement: 'inline', token: 'x' },
    'token-unusable',
    'token',
  ],
  [
    'a V2 token for a group',
    'html-tag',
    { groupId: 'g', placement: 'inline', token: sts },
    'token-unusable',
    'token',
  ],
  [
    'a JWT for everything',
    'html-tag',
    { streamName, placement: 'inline', token: wide },
    'token-organisation-wide',
    'token',
  ],
  [
    'a V2 token for everything',
    'react',
    { streamName, placement: 'inline', token: wideSts },
    'token-organisation-wide',
    'token',
  ],
  ['a config object without a token', 'security-config', { streamName }, 'needs-inline-token', 'placement'],
  ['a vendor frame that should fetch', 'vendor-iframe', { streamName }, 'cannot-fetch-tokens'],
  ['an address that should fetch', 'playout-url', { streamName }, 'cannot-fetch-tokens'],
  ['a group in the page for streams', 'vendor-page', { groupId: 'g' }, 'needs-stream-name'],
  ['a stream in the page for groups', 'vendor-group-page', { streamName }, 'needs-group'],
];

describe('a snippet', () => {
  for (const [what, format, options, issue, option] of refusals)
    it(`is not written for ${what}, and says ${issue}`, () => {
      expect(createSnippet(format, options)).to.deep.equal({ issue, ...(option && { option }) });
    });

  it('holds a token for everything where the caller insists, and says so', () => {
    const options: SnippetOptions = {
      streamName,
      placement: 'inline',
      token: wide,
      allowOrganisationWide: true,
    };
    const snippet = createSnippet('html-tag', options);
    expect(isRefusal(snippet)).to.equal(false);
    if (!isRefusal(snippet)) expect(snippet.notes).to.include('opens-everything');
  });

  it('tells until when it works, and that it holds the token', () => {
    const exp = 1_900_000_000;
    const token = unsignedJwt({ ...playbackClaims(), exp });
    const snippet = createSnippet('html-tag', { streamName, placement: 'inline', token });
    expect(snippet).to.include({ holdsToken: true, worksUntil: exp });
    expect(snippet).to.have.deep.property('notes', ['token-inside', 'stops-working']);
  });

  it('has no token in it unless that is asked for, whatever is given', () => {
    const snippet = createSnippet('html-tag', { streamName, token: jwt });
    expect(snippet).to.include({ holdsToken: false });
    expect(JSON.stringify(snippet)).not.to.include(jwt);
  });

  it('never has a token in it where the format has no place for one', () => {
    for (const format of ['content-policy', 'token-endpoint'] as const) {
      const snippet = createSnippet(format, { streamName, placement: 'inline', token: wide });
      expect(snippet).to.include({ holdsToken: false });
      expect(JSON.stringify(snippet)).not.to.include(wide);
    }
  });

  const bound = unsignedJwt({ ...playbackClaims(), domain: 'www.example.com', ip: '192.0.2.1' });
  const frames: [format: SnippetFormat, options: SnippetOptions, flagged: boolean][] = [
    ['iframe', { embedSrc: 'https://video.example.net/embed.html', pageHost: 'www.example.com' }, true],
    ['iframe', { embedSrc: 'https://www.example.com/embed.html', pageHost: 'www.example.com' }, false],
    ['iframe', { embedSrc: '/embed.html', pageHost: 'www.example.com' }, false],
    ['vendor-iframe', { pageHost: 'www.example.com' }, true],
    ['html-tag', { pageHost: 'www.example.com' }, false],
  ];
  for (const [format, options, flagged] of frames)
    it(`${flagged ? 'flags' : 'does not flag'} a token of one domain as ${format} with ${JSON.stringify(options)}`, () => {
      const snippet = createSnippet(format, { streamName, placement: 'inline', token: bound, ...options });
      if (isRefusal(snippet)) throw new Error(snippet.issue);
      expect(snippet.notes.includes('domain-in-frame')).to.equal(flagged);
      expect(snippet.notes).to.include('ip-bound');
    });
});
