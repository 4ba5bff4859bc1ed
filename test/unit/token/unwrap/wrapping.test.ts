import { expect } from 'chai';
import { parseToken } from '../../../../src/token/index.js';
import { asJavaScript, BARE, inLines, JWT, laidOpen, parameters, STS } from '../samples.js';

type Security = Readonly<Record<string, string>>;

const player = (security: Security) => ({
  source: { entries: [{ index: 0, h5live: { rtmp: { streamname: 'A' }, security } }], startIndex: 0 },
  playback: { autoplay: true },
});

/** Wrappings that both kinds of token come in; what is made is read as the bare token is. */
const WRAPPINGS: readonly [title: string, wrap: (security: Security) => unknown][] = [
  ['the security object', (security) => ({ ...security })],
  ['the security config object', (security) => ({ security })],
  ['the answer of the V2 API', (security) => ({ h5live: { security } })],
  ['a player configuration', player],
  ['a player configuration with one source', (security) => ({ source: { h5live: { security } } })],
  ['a player configuration with a group', (security) => ({ source: { group: { id: 'g', security } } })],
  ['a group', (security) => ({ group: { id: 'g', security } })],
  ['a second entry', (security) => ({ source: { entries: [{}, { h5live: { security } }] } })],
  ['the security object as JSON', (security) => JSON.stringify(security)],
  ['the security config object as JSON', (security) => JSON.stringify({ security }, null, 2)],
  ['the answer of the V2 API as JSON', (security) => JSON.stringify({ h5live: { security } })],
  ['a player configuration as JSON', (security) => JSON.stringify(player(security))],
  ['JSON within JSON', (security) => JSON.stringify(JSON.stringify({ security }))],
  ['JSON in typographic quotes', (security) => `„${JSON.stringify(security)}“`],
  ['JSON after a byte order mark', (security) => `\ufeff${JSON.stringify(security)}`],
  ['JSON with zero-width ends', (security) => `\u200b${JSON.stringify(security)}\u200b`],
  ['JSON that a mail client broke', (security) => inLines(JSON.stringify({ security }), 40)],
  ['JSON in quoted-printable', (security) => inLines(JSON.stringify({ security }), 40, '=\r\n')],
  ['JavaScript', (security) => asJavaScript({ security })],
  ['JavaScript with comments', (security) => asJavaScript({ security }).replace('{', '{ // new\n/* it */')],
  ['a field of JavaScript', (security) => `security: ${asJavaScript(security)},`],
  ['a field of JSON', (security) => `"security": ${JSON.stringify(security)},`],
  ['fields of JavaScript', (security) => asJavaScript(security).slice(1, -1)],
  ['a V2 playout URL', (security) => `https://h.example/playout/A-B?${parameters(security)}`],
  [
    "the vendor's player page",
    (security) => `https://h.example/p?x=1&${parameters(security, 'h5live.security.')}`,
  ],
  [
    "the vendor's iframe page",
    (security) => `https://h.example/p?group.id=g&${parameters(security, 'group.security.')}`,
  ],
  ['an address without a scheme', (security) => `h.example/playout/A-B?${parameters(security)}`],
  ['an address with a fragment', (security) => `https://h.example/p?${parameters(security)}#top`],
  ['parameters behind a hash', (security) => `https://h.example/#/play?${parameters(security)}`],
  [
    'an address as HTML writes it',
    (security) => `https://h.example/?x&${parameters(security)}`.replaceAll('&', '&amp;'),
  ],
  ...(
    [
      ['&#38;', (text) => text.replaceAll('&', '&#38;')],
      ['&#038;', (text) => text.replaceAll('&', '&#038;')],
      ['&#x26;', (text) => text.replaceAll('&', '&#x26;')],
      ['&#X0026;', (text) => text.replaceAll('&', '&#X0026;')],
      ['&#0000000038;', (text) => text.replaceAll('&', '&#0000000038;')],
      ['&#x000000026;', (text) => text.replaceAll('&', '&#x000000026;')],
      ['\\U00000026', (text) => text.replaceAll('&', '\\U00000026')],
      ['\\u{00000026}', (text) => text.replaceAll('&', '\\u{00000026}')],
      ['&AMP;', (text) => text.replaceAll('&', '&AMP;')],
      ['&amp;amp;', (text) => text.replaceAll('&', '&amp;amp;')],
      ['&#38;#38;', (text) => text.replaceAll('&', '&#38;#38;')],
      [
        'references for all punctuation',
        (text) => text.replace(/[&?=:/.]/g, (one) => `&#${one.charCodeAt(0)};`),
      ],
      [
        'references for everything',
        (text) => text.replace(/[^]/g, (one) => `&#x${one.charCodeAt(0).toString(16)};`),
      ],
      [
        'names for all punctuation',
        (text) => text.replace(/[&?=]/g, (one) => ({ '&': '&amp;', '?': '&quest;' })[one] ?? '&equals;'),
      ],
      ['\\u0026', (text) => text.replaceAll('&', '\\u0026')],
      ['\\x26', (text) => text.replaceAll('&', '\\x26')],
      ['\\u{26}', (text) => text.replaceAll('&', '\\u{26}')],
      ['\\u0026 and \\/', (text) => text.replaceAll('&', '\\u0026').replaceAll('/', '\\/')],
      ['\\u003d and \\u0026', (text) => text.replaceAll('=', '\\u003d').replaceAll('&', '\\u0026')],
      ['\\u0026amp;', (text) => text.replaceAll('&', '\\u0026amp;')],
      ['percent-encoding', encodeURIComponent],
      [
        'percent-encoding in small letters',
        (text) => encodeURIComponent(text).replace(/%../g, (one) => one.toLowerCase()),
      ],
      ['percent-encoding twice', (text) => encodeURIComponent(encodeURIComponent(text))],
      [
        'percent-encoding three times',
        (text) => encodeURIComponent(encodeURIComponent(encodeURIComponent(text))),
      ],
      ['percent-encoding of references', (text) => encodeURIComponent(text.replaceAll('&', '&#038;'))],
      [
        'an encoded query',
        (text) => text.replace(/\?.*/, (query) => `?${encodeURIComponent(query.slice(1))}`),
      ],
      ['quoted-printable in one line', (text) => text.replaceAll('=', '=3D')],
      ['&amp; at some places', (text) => text.replace(/&(?=[^&]*$)/, '&amp;')],
    ] as const satisfies readonly (readonly [title: string, escape: (text: string) => string])[]
  ).map(([title, escape]): [string, (security: Security) => string] => [
    `an address with ${title}`,
    (security) => escape(`https://h.example/playout/A-B?x=1&${parameters(security)}`),
  ]),
  ...(
    [
      ['a redirect', (text) => `https://r.example/?url=${encodeURIComponent(text)}`],
      [
        'a redirect with more behind it',
        (text) => `https://r.example/to?id=7&url=${encodeURIComponent(text)}&data=05%7C02&reserved=0`,
      ],
      ['a redirect that does not encode it', (text) => `https://r.example/?url=${text}`],
      ['a redirect in its path', (text) => `https://r.example/to/${encodeURIComponent(text)}`],
      ['a redirect in its path that does not encode it', (text) => `https://r.example/to/${text}`],
      ['a redirect behind a hash', (text) => `https://r.example/#url=${encodeURIComponent(text)}`],
      [
        'a redirect to a redirect',
        (text) =>
          `https://a.example/?u=${encodeURIComponent(`https://b.example/?u=${encodeURIComponent(text)}`)}`,
      ],
      [
        'a redirect as HTML writes it',
        (text) => `https://r.example/?a=1&amp;url=${encodeURIComponent(text)}&amp;b=2`,
      ],
      [
        'a search engine',
        (text) => `https://www.google.example/url?q=${encodeURIComponent(text)}&sa=D&source=calendar`,
      ],
      [
        'a filter that writes -3D',
        (text) =>
          `https://filter.example/v2/url?u=${encodeURIComponent(text)
            .replace(/[-_]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
            .replace(/%2F/g, '_')
            .replaceAll('%', '-')}&d=DwMFAg`,
      ],
      [
        'a filter that frames it, twice',
        (text) =>
          `https://filter.example/v3/__https://filter.example/v3/__${text}__;!!a-B!xy_z$__;!!c-D!zy_x$`,
      ],
      ['a filter that frames it', (text) => `https://filter.example/v3/__${text}__;!!a-B!xy_z$`],
      [
        'a redirect whose path goes on behind it',
        (text) => `https://r.example/L0/${encodeURIComponent(text).replace('%3A', ':')}/1/0100-ab/sig=12`,
      ],
      ['a filter that writes base64', (text) => `https://r.example/?d=h.example&u=${btoa(text)}&p=m&i=NW`],
      ['a redirect that encodes base64', (text) => `https://r.example/?u=${encodeURIComponent(btoa(text))}`],
      [
        'a redirect with base64 for addresses in its path',
        (text) =>
          `https://r.example/CL0/${btoa(text).replace(/=/g, '').replace(/\+/g, '-').replace(/\//g, '_')}/1/0100`,
      ],
      ['an archive', (text) => `https://archive.example/web/20260101000000/${text}`],
    ] as const satisfies readonly (readonly [title: string, redirect: (text: string) => string])[]
  ).map(([title, redirect]): [string, (security: Security) => string] => [
    `an address within the address of ${title}`,
    (security) => redirect(`https://h.example/playout/A-B?${parameters(security)}`),
  ]),
  ['an address in round brackets', (security) => `(https://h.example/p?${parameters(security)})`],
  ['a link of Markdown', (security) => `[watch](https://h.example/p?${parameters(security)})`],
  ['a link of a chat', (security) => `<https://h.example/p?${parameters(security)}|watch>`],
  [
    'an address with names for all quotes around it',
    (security) => `&ldquo;&laquo;https://h.example/p?${parameters(security)}&raquo;&rdquo;`,
  ],
  ['an address in angle brackets', (security) => `<https://h.example/p?${parameters(security)}>`],
  [
    'an address that a mail client broke',
    (security) => inLines(`https://h.example/p?${parameters(security)}`, 60, '\r\n'),
  ],
  ['an address before a full stop', (security) => `https://h.example/p?${parameters(security)}.`],
  ['an address before a comma', (security) => `https://h.example/p?${parameters(security)}, `],
  ['an address in single quotes', (security) => `'https://h.example/p?${parameters(security)}'`],
  ['an address in typographic quotes', (security) => `„https://h.example/p?${parameters(security)}“,`],
  ['the parameters in quotes', (security) => `“${parameters(security, '')}”`],
  ['the query alone', (security) => `?${parameters(security)}`],
  ['the parameters alone', (security) => parameters(security)],
  ['the parameters without prefix', (security) => parameters(security, '')],
  ['an address in an object', (security) => ({ token: `https://h.example/p?${parameters(security)}` })],
];

/** Wrappings of a JWT, which is one word. */
const AROUND_JWT: readonly [title: string, wrap: (jwt: string) => unknown][] = [
  ['white space', (jwt) => `\n\t  ${jwt}\u00a0\r\n`],
  ['an object with a token', (jwt) => ({ token: jwt })],
  ['an object with a token between line breaks', (jwt) => ({ token: `\n"${jwt}"\n` })],
  ['empty values beside it', (jwt) => ({ token: jwt, expires: '', options: '', tag: '' })],
  ['an empty jwtoken beside it', (jwt) => ({ jwtoken: ' ', token: jwt })],
  ['the answer of the V3 API', (jwt) => ({ success: true, data: { token: jwt } })],
  ['the answer of the V3 API as JSON', (jwt) => JSON.stringify({ success: true, data: { token: jwt } })],
  ...['"', "'", '`', '„“', '“”', '«»', '»«', '‘’', '‚‘', '‹›', '<>'].map(
    (quotes): [string, (jwt: string) => string] => [
      `the quotes ${quotes}`,
      (jwt) => `${quotes.charAt(0)}${jwt}${quotes.charAt(quotes.length - 1)}`,
    ],
  ),
  ['padding behind each part', (jwt) => jwt.split('.').map(padded).join('.')],
  ['padding that is percent-encoded', (jwt) => encodeURIComponent(jwt.split('.').map(padded).join('.'))],
  [
    'padding, in an address',
    (jwt) => `https://h.example/p?security.jwtoken=${jwt.split('.').map(padded).join('.')}`,
  ],
  ['padding, in lines', (jwt) => inLines(jwt.split('.').map(padded).join('.'), 60)],
  ['padding, in an object', (jwt) => ({ jwtoken: jwt.split('.').map(padded).join('.') })],
  [
    'the characters of plain base64',
    (jwt) => jwt.split('.').map(padded).join('.').replace(/-/g, '+').replace(/_/g, '/'),
  ],
  ['a quote before it', (jwt) => `"${jwt}`],
  ['a quote behind it', (jwt) => `${jwt}”`],
  ['quotes in quotes', (jwt) => `"'${jwt}'"`],
  ['a fence of Markdown', (jwt) => `\`\`\`\n${jwt}\n\`\`\``],
  ...[
    'Bearer ',
    'bearer  ',
    'Authorization: Bearer ',
    'jwtoken=',
    'security.jwtoken=',
    'token:',
    'token: "',
  ].map((prefix): [string, (jwt: string) => string] => [`${prefix} before it`, (jwt) => prefix + jwt]),
  ['a name in quotes before it', (jwt) => `"jwtoken": "${jwt}",`],
  ...[',', ';', '.', ' ;\n', '.,;', '..', '...'].map((mark): [string, (jwt: string) => string] => [
    `${JSON.stringify(mark)} behind it`,
    (jwt) => jwt + mark,
  ]),
  ['a byte order mark', (jwt) => `\ufeff${jwt}`],
  ['zero-width characters in it', (jwt) => [...jwt].join('\u200b')],
  ['soft hyphens in it', (jwt) => inLines(jwt, 9, '\u00ad')],
  ['bidi controls around it', (jwt) => `\u202a${jwt}\u202c`],
  ['line breaks in it', (jwt) => inLines(jwt, 60)],
  ['line breaks of Windows in it', (jwt) => inLines(jwt, 60, '\r\n')],
  ['line breaks and indents in it', (jwt) => inLines(jwt, 60, '\n    ')],
  ['spaces in it', (jwt) => inLines(jwt, 60, ' ')],
  ['soft breaks of quoted-printable in it', (jwt) => inLines(jwt, 60, '=\r\n')],
  ['a line for each character', (jwt) => inLines(jwt, 1)],
  ['the marks of a quoting mail in it', (jwt) => `> ${inLines(jwt, 60, '\n> ')}`],
];

function padded(part: string): string {
  return part.padEnd(Math.ceil(part.length / 4) * 4, '=');
}

describe('parseToken, for a token in what people have it in', () => {
  for (const [kind, security] of BARE) {
    const bare = parseToken(kind === 'jwt' ? JWT : STS);
    for (const [title, wrap] of WRAPPINGS) {
      it(`reads ${title} as the bare token (${kind})`, () => {
        expect(bare.kind).to.equal(kind);
        expect(laidOpen(parseToken(wrap(security)))).to.deep.equal(laidOpen(bare));
      });
    }
  }

  for (const [title, wrap] of AROUND_JWT) {
    it(`reads a JWT with ${title} as the bare token`, () => {
      expect(laidOpen(parseToken(wrap(JWT)))).to.deep.equal(laidOpen(parseToken(JWT)));
    });
  }

  it('reads a digest in quotes, with its values beside it, as the bare token', () => {
    const token = `„\u200b${STS.token}“,`;
    expect(laidOpen(parseToken({ ...STS, token }))).to.deep.equal(laidOpen(parseToken(STS)));
  });

  const exact: readonly [title: string, tag: string][] = [
    ['white space at its ends', ' a '],
    ['joiners of an emoji', '👩‍👩‍👧'],
    ['quotes', `"a" 'b'`],
    ['what could end it', '}],;.&x=1#'],
    ['percent signs', '100%25'],
    ['dots and no mark behind it', 'v1.-x'],
  ];
  for (const [title, tag] of exact) {
    it(`keeps a tag with ${title} as it is signed`, () => {
      const security = { ...STS, tag };
      for (const input of [
        security,
        JSON.stringify({ security }),
        `https://h.example/p?${parameters(security)}`,
      ]) {
        expect(parseToken(input)).to.include({ kind: 'sts', tag });
      }
    });
  }

  it('does not take the full stop behind an address for a part of the tag', () => {
    const address = `https://h.example/p?${parameters({ ...STS, tag: 'v1.2' })}`;
    expect(parseToken(`${address}.`)).to.include({ kind: 'sts', tag: 'v1.2' });
  });

  it('takes the first token where there are several', () => {
    const entry = (token: string) => ({ h5live: { security: { ...STS, token } } });
    const reading = parseToken({ source: { entries: [entry('first'), entry('second')] } });
    expect(laidOpen(reading)).to.include({ secret: 'first' });
  });

  it('gives back what it offered as it is', () => {
    const reading = parseToken(`<b>${JWT}</b>`);
    const offered = reading.kind === 'malformed' ? reading.offered : undefined;
    expect(offered?.kind).to.equal('jwt');
    expect(parseToken(offered)).to.equal(offered);
  });
});
