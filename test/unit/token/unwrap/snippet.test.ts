import { expect } from 'chai';
import { parseToken } from '../../../../src/token/index.js';
import { playbackClaims, unsignedJwt } from '../../../helpers/tokens.js';
import { asJavaScript, BARE, inLines, JWT, laidOpen, parameters, STS } from '../samples.js';

type Security = Readonly<Record<string, string>>;

const iframe = (security: Security, join: string) =>
  `<iframe src="https://h.example/p?group.id=g${join}${parameters(security, 'group.security.').replaceAll('&', join)}" allowfullscreen></iframe>`;

/** Texts that hold more than a token, of both kinds. */
const SNIPPETS: readonly [title: string, snippet: (security: Security) => string][] = [
  ['an iframe', (security) => iframe(security, '&')],
  ['an iframe as HTML should be', (security) => iframe(security, '&amp;')],
  ['a link', (security) => `<a href='https://h.example/playout/A-B?${parameters(security)}'>watch</a>`],
  [
    'a script with JavaScript',
    (security) =>
      `<div id="p"></div><script>\nvar player = new NanoPlayer("p");\nplayer.setup({ source: { entries: [{ h5live: ` +
      `{ security: ${asJavaScript(security)} } }] } }).then(() => { console.log("ok"); });\n</script>`,
  ],
  [
    'a script with JSON',
    (security) => `const config = ${JSON.stringify({ security }, null, 2)};\nplay(config);`,
  ],
  [
    'an attribute with JSON',
    (security) =>
      `<x-player data-config="${JSON.stringify({ security }).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`,
  ],
  ['Markdown', (security) => `[watch](https://h.example/p?${parameters(security)}) it`],
  [
    'a mail',
    (security) => `Hello,\n\nyour stream: https://h.example/p?${parameters(security)}\n\nBest regards`,
  ],
  ['an iframe with &#038;', (security) => iframe(security, '&#038;')],
  ['an iframe with &#x26;', (security) => iframe(security, '&#x26;')],
  [
    'an iframe in JSON without its braces',
    (security) => `"html": ${JSON.stringify(iframe(security, '&')).replaceAll('&', '\\u0026')}`,
  ],
  [
    'an iframe that is shown as text',
    (security) =>
      iframe(security, '&amp;').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  ],
  [
    'an iframe in a data address',
    (security) => `see data:text/html,${encodeURIComponent(iframe(security, '&amp;'))}`,
  ],
  ['an iframe in quoted-printable', (security) => iframe(security, '&amp;').replaceAll('=', '=3D')],
  [
    'a mail whose links are watched',
    (security) =>
      `Hello,\n\nwatch <https://filter.example/?url=${encodeURIComponent(`https://h.example/p?${parameters(security)}`)}&data=05%7C01>\n\nBest regards`,
  ],
  [
    'a log of percent-encoded addresses',
    (security) => `12:00 GET ${encodeURIComponent(`https://h.example/p?${parameters(security)}`)} 403`,
  ],
  ['two answers', (security) => `${JSON.stringify(security)}\n${JSON.stringify(security)}`],
];

/** The same for a JWT, which is one word. */
const AROUND_JWT: readonly [title: string, snippet: string][] = [
  ['a sentence', `Your token is ${JWT}, and it is secret.`],
  ['a mail that is broken into lines', `Hello,\n\nyour token:\n\n${inLines(JWT, 72)}\n\nBest regards\nN. N.`],
  ['a mail that is answered', `> Hello,\n>\n> ${inLines(JWT, 72, '\n> ')}\n>\n> Best regards`],
  ['a mail in quoted-printable', `Hello,\r\n\r\n${inLines(JWT, 72, '=\r\n')}\r\n\r\nBest regards`],
  ['a greeting right behind it', `${inLines(JWT, 72)}\nBest regards`],
  ['a log', `12:00 GET /stream?jwtoken=${JWT}&x=1 403`],
  ['an HTML element', `<secure-h5live-player token="${JWT}"></secure-h5live-player>`],
  ['a command', `curl -H 'Authorization: Bearer ${JWT}' https://h.example/`],
];

describe('parseToken, for a snippet', () => {
  for (const [kind, security] of BARE) {
    for (const [title, snippet] of SNIPPETS) {
      it(`offers the token in ${title} (${kind})`, () => {
        const offered = laidOpen(parseToken(kind === 'jwt' ? JWT : STS));
        const expected = { kind: 'malformed', issue: 'snippet', secret: undefined, offered };
        expect(laidOpen(parseToken(snippet(security)))).to.deep.equal(expected);
      });
    }
  }

  for (const [title, snippet] of AROUND_JWT) {
    it(`offers the JWT in ${title}`, () => {
      const expected = {
        kind: 'malformed',
        issue: 'snippet',
        secret: undefined,
        offered: laidOpen(parseToken(JWT)),
      };
      expect(laidOpen(parseToken(snippet))).to.deep.equal(expected);
    });
  }

  it('passes over what is no playback token', () => {
    const other = unsignedJwt(playbackClaims({ iss: 'other' }));
    const reading = laidOpen(parseToken(`<b>${other}</b> <i>${JWT}</i>`));
    expect(reading).to.have.property('issue', 'snippet');
    expect(reading).to.have.nested.property('offered.secret', JWT);
  });

  it('names the only token in it, where that is none for playback', () => {
    const other = unsignedJwt(playbackClaims({ iss: 'other' }));
    expect(parseToken(`<b>${other}</b>`)).to.include({ kind: 'malformed', issue: 'other-issuer' });
  });

  it('is no snippet without a token', () => {
    for (const text of [
      '<iframe src="https://h.example/p?group.id=g"></iframe>',
      'const token: string = get();',
    ]) {
      expect(parseToken(text)).to.deep.equal({ kind: 'malformed', issue: 'no-token-shape' });
    }
  });
});
