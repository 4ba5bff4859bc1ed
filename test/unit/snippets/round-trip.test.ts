// Whatever stands in the options comes back from the code, in every format that holds it.
import { expect } from 'chai';
import fc from 'fast-check';
import { cleanValue } from '../../../src/shared/index.js';
import { stsFields } from '../../../src/token/index.js';
import { createSnippet, FORMATS, isRefusal, parseSnippet } from '../../../src/snippets/index.js';
import type { ParsedSnippet, Snippet, SnippetFormat, SnippetOptions } from '../../../src/snippets/index.js';

const RUNS = 600;
const HOSTILE = [
  '</script>',
  '<!--',
  '-->',
  '"',
  "'",
  '`',
  '${alert(1)}',
  '{{alert(1)}}',
  '{alert(1)}',
  '@if (x) {',
  '[shortcode]',
  ']]>',
  '&quot;',
  '&#0;',
  '\\',
  '\\u0022',
  '%22',
  '🎥',
  '\u202e'.normalize(),
  '//',
  '*/',
  '=',
  '#',
  '?a=b&c=d',
];
// What no text that is shown can hold, but the tag of a token may.
const SPACED = ['\u2028', '\u2029', '\0', '\n', '\r\n', '\t', ' ', '\u0085', '\u200b'];

const joined = (parts: readonly string[], more: fc.Arbitrary<string>) =>
  fc
    .array(fc.oneof(fc.constantFrom(...parts), more), { minLength: 1, maxLength: 6 })
    .map((pieces) => pieces.join(''));
const names = joined(HOSTILE, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }))
  .map((name) => name.replace(/[\s\p{Cc}\p{Cf}\p{Surrogate}]/gu, ''))
  // What a document puts around and into a value does not come back, and is not meant to.
  .filter((name) => name !== '' && name.length <= 256 && cleanValue(name) === name);
const tags = joined([...HOSTILE, ...SPACED], fc.string({ unit: 'grapheme', maxLength: 8 }));
const ids = fc.stringMatching(/^[\w-]{1,40}$/);
const digests = fc.stringMatching(/^[0-9a-f]{32}$/);
const paths = joined(HOSTILE, fc.constant('x')).map((path) => path.replace(/[\s\p{Cc}\p{Cf}\\]/gu, ''));

const options = fc.record(
  {
    streamName: names,
    token: fc.record({
      token: digests,
      expires: fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }).map(String),
      options: fc.constantFrom('1', '9', '12'),
      tag: tags,
    }),
    placement: fc.constantFrom('inline' as const, 'endpoint' as const, 'none' as const),
    tokenEndpoint: paths.map((path) => `/tokens/${path}`),
    autoplay: fc.boolean(),
    muted: fc.boolean(),
    websocketUrl: paths.map((path) => `wss://media.example/${path}`),
    webtransportUrl: paths.map((path) => `https://media.example/${path}`),
    serverDomain: fc.constantFrom('bintu-play-eu.nanocosmos.de', 'white-label.example'),
    playerSrc: paths.map((path) => `https://scripts.example/${path}`),
    latencyMode: fc.constantFrom('classic' as const, 'fastadaptive' as const),
    controls: fc.constantFrom('vendor' as const, 'none' as const),
    aspectRatio: fc.constantFrom('4/3', '21 / 9'),
  },
  { requiredKeys: ['streamName', 'token', 'placement', 'tokenEndpoint'] },
);

const UNREAD: readonly SnippetFormat[] = ['content-policy', 'token-endpoint', 'security-config'];
/** The formats that hold the servers as they are named. */
const ELEMENTS: readonly SnippetFormat[] = FORMATS.filter(
  ({ format, isEmbed }) => isEmbed !== false && !format.startsWith('vendor-'),
).map(({ format }) => format);

function written(format: SnippetFormat, given: SnippetOptions): Snippet | undefined {
  const snippet = createSnippet(format, given);
  return isRefusal(snippet) ? undefined : snippet;
}

function expectSame(format: SnippetFormat, given: SnippetOptions, parsed: ParsedSnippet): void {
  expect(parsed.streamName, 'stream name').to.equal(given.streamName);
  if (given.placement === 'inline') {
    expect(parsed.token.kind).to.equal('sts');
    if (parsed.token.kind === 'sts') expect(stsFields(parsed.token)).to.deep.equal(given.token);
  } else expect(parsed.token.kind).to.equal('none');
  const asked = given.placement === 'endpoint' ? given.tokenEndpoint : undefined;
  expect(parsed.tokenEndpoint, 'endpoint').to.equal(asked);
  if (!ELEMENTS.includes(format)) return;
  expect(parsed.options['autoplay'] === true).to.equal(given.autoplay ?? true);
  expect(parsed.options['latency-mode']).to.equal(given.latencyMode);
  // The embed page names its servers itself.
  if (format === 'iframe') return;
  for (const name of ['websocketUrl', 'webtransportUrl', 'serverDomain'] as const)
    expect(parsed.servers[name], name).to.equal(given[name]);
  expect(parsed.playerSrc, 'script').to.equal(given.playerSrc);
}

describe('a snippet that is read again', () => {
  for (const { format } of FORMATS.filter(({ format }) => !UNREAD.includes(format)))
    it(`gives back what went into ${format}, whatever it is`, () => {
      let read = 0;
      fc.assert(
        fc.property(options, ids, (given, groupId) => {
          const isGroup = format === 'vendor-group-page';
          const wanted = isGroup
            ? { ...given, groupId, token: undefined, placement: 'endpoint' as const }
            : given;
          const snippet = written(format, wanted);
          if (!snippet) return;
          read += 1;
          const parsed = parseSnippet(snippet.text);
          if (isGroup) expect(parsed).to.include({ groupId, tokenEndpoint: given.tokenEndpoint });
          else expectSame(format, given, parsed);
        }),
        { numRuns: RUNS, seed: 5 },
      );
      expect(read).to.be.greaterThan(RUNS / 4);
    });

  it('gives back the token of a security config object', () => {
    fc.assert(
      fc.property(options, (given) => {
        const snippet = written('security-config', { ...given, placement: 'inline' });
        const { token } = parseSnippet(snippet?.text ?? '');
        expect(token.kind === 'sts' && stsFields(token)).to.deep.equal(given.token);
      }),
      { numRuns: RUNS, seed: 6 },
    );
  });

  it('never throws at any text', () => {
    fc.assert(
      fc.property(
        joined([...HOSTILE, ...SPACED, '<secure-h5live-player ', 'config = {', '<iframe src='], fc.string()),
        (text) => {
          parseSnippet(text);
        },
      ),
      { numRuns: 2000, seed: 7 },
    );
  });
});
