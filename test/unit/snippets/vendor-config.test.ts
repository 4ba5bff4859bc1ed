import { expect } from 'chai';
import {
  createSnippet,
  isRefusal,
  parseSnippet,
  snippetOptions,
  type SnippetOptions,
} from '../../../src/snippets/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const JWT = unsignedJwt(playbackClaims());
const SOURCE = {
  source: {
    defaults: { service: 'bintu' },
    general: { serverDomain: 'bintu-play-eu.nanocosmos.de' },
    entries: [
      {
        index: 0,
        h5live: { rtmp: { streamname: 'AAAAA-BBBBB' }, security: { jwtoken: JWT } },
      },
    ],
    options: { adaption: { rule: 'deviationOfMean', omitRenditions: ['high', 1] } },
  },
  playback: { autoplay: false, muted: true, latencyControlMode: 'fastadaptive', metadata: true },
  style: { width: 'auto', height: 'auto', controls: false, aspectratio: '4/3' },
  metrics: {
    accountId: 'acme',
    accountKey: 'S3cr3t',
    eventId: 'auction',
    userId: 'lobby',
    statsInterval: 10,
  },
};
const TAKEN: SnippetOptions = {
  streamName: 'AAAAA-BBBBB',
  placement: 'inline',
  serverDomain: 'bintu-play-eu.nanocosmos.de',
  autoplay: false,
  muted: true,
  latencyMode: 'fastadaptive',
  metadata: true,
  controls: 'none',
  aspectRatio: '4/3',
  adaption: 'deviationOfMean',
  omitRenditions: 'high 1',
  metricsAccountId: 'acme',
  eventId: 'auction',
  userId: 'lobby',
};
const IGNORED = ['metrics.accountKey', 'metrics.statsInterval'];

function page(config: string, script = '/nanoplayer.js'): string {
  return `<div id="playerDiv"></div>\n<script src="${script}" integrity="sha384-${'A'.repeat(64)}"></script>
<script>\n${config}\n  new NanoPlayer('playerDiv').setup(config);\n</script>`;
}

function taken(text: string): { options: Record<string, unknown>; ignored: readonly string[] } {
  const { options, ignored } = snippetOptions(parseSnippet(text));
  const rows = Object.entries(options).filter(([name]) => name !== 'token');
  return { options: Object.fromEntries(rows), ignored: ignored.map(({ name }) => name) };
}

describe('the configuration of a pasted page of the vendor’s', () => {
  const json = JSON.stringify(SOURCE, undefined, 2);
  const written: [how: string, text: string][] = [
    ['a page', page(`const config = ${json};`)],
    ['a page of old', page(`var config =\n${json.replace(/"(\w+)":/g, '$1:').replaceAll('"', "'")}`)],
    ['a module', page(`const config: NanoPlayerConfig = ${json};`)],
    ['a call', `player.setup(${json}).then(done)`],
    ['nothing around it', json],
    [
      'handlers of events, which are not run',
      page(`var config = ${json.slice(0, -1)}, "events": { onPlay: function (e) { alert(e) } } };`),
    ],
  ];
  for (const [how, text] of written)
    it(`is read in ${how} into options, and what has none is named without its value`, () => {
      const { options, ignored } = taken(text);
      const events = how.startsWith('handlers') ? ['events'] : [];
      expect([...ignored].sort()).to.deep.equal([...events, ...IGNORED]);
      const { playerSrc, playerIntegrity, ...rest } = options;
      expect(rest).to.deep.equal(TAKEN);
      if (!text.includes('<script')) return;
      expect([playerSrc, playerIntegrity]).to.deep.equal(['/nanoplayer.js', `sha384-${'A'.repeat(64)}`]);
    });

  it('keeps the token for code that is to hold it', () => {
    const { token } = snippetOptions(parseSnippet(json)).options as { token: { kind: string } };
    expect(token.kind).to.equal('jwt');
  });

  it('becomes the same again in code of ours that is read', () => {
    for (const format of ['html-tag', 'react', 'vue', 'svelte', 'angular', 'wordpress']) {
      const { options } = snippetOptions(parseSnippet(page(`const config = ${json};`)));
      const snippet = createSnippet(format, options);
      if (isRefusal(snippet)) throw new Error(snippet.issue);
      const again = snippetOptions(parseSnippet(snippet.text));
      expect(again.ignored, format).to.deep.equal([]);
      expect({ ...again.options, token: undefined }, format).to.include({ ...TAKEN, token: undefined });
    }
  });

  it('starts by itself where nothing is said of that, as the vendor’s player does', () => {
    const { playback, ...silent } = SOURCE;
    expect(taken(JSON.stringify(silent)).options).to.include({ autoplay: true });
    expect(playback.autoplay).to.equal(false);
  });

  it('is read for a stream group, with where it starts', () => {
    const source = {
      group: {
        id: 'abc-1',
        startQuality: 'medium',
        apiurl: 'https://api.example',
        security: { jwtoken: JWT },
      },
    };
    const { options, ignored } = taken(JSON.stringify({ source }));
    expect(options).to.include({ groupId: 'abc-1', startQuality: 'medium', apiUrl: 'https://api.example' });
    expect(ignored).to.deep.equal([]);
  });

  it('names a token that cannot be read, and says nothing where there is none', () => {
    const withToken = (security?: object) =>
      taken(JSON.stringify({ source: { group: { id: 'abc-1', security } } }));
    const { options, ignored } = withToken({ jwtoken: 'eyJ...' });
    expect(options).not.to.have.property('token');
    expect(ignored).to.deep.equal(['token']);
    expect(withToken().ignored).to.deep.equal([]);
  });

  it('has the official players for versions, and no address', () => {
    const official = (version: number): string =>
      `https://demo.nanocosmos.de/nanoplayer/api/release/nanoplayer.${version}.min.js`;
    for (const version of [4, 5]) {
      const { options } = taken(
        page(`const config = ${json};`, official(version)).replace(/ integrity="[^"]*"/, ''),
      );
      expect(options['playerSrc']).to.equal(undefined);
      expect(options['playerVersion']).to.equal(version === 4 ? 4 : undefined);
    }
  });

  const wrong: [path: string, config: object][] = [
    ['source.options.adaption.rule', { source: { options: { adaption: { rule: 'fastest' } } } }],
    [
      'source.options.adaption.omitRenditions',
      { source: { options: { adaption: { omitRenditions: ['best'] } } } },
    ],
    ['source.defaults.service', { source: { defaults: { service: 'other' } } }],
    ['metrics.userId', { metrics: { userId: JWT } }],
    ['playback.metadata', { playback: { metadata: 'yes' } }],
    ['playback.timeouts.loading', { playback: { timeouts: { loading: 5 } } }],
    ['style.width', { style: { width: '80%' } }],
    ['style.height', { style: { height: '300px' } }],
    ['style.poster', { style: { poster: 5 } }],
    ['source.startIndex', { source: { startIndex: 1 } }],
    ['latencyMode', { playback: { latencyControlMode: 'slowest' } }],
  ];
  for (const [path, config] of wrong)
    it(`names what it cannot take: ${path}`, () => {
      const entry = SOURCE.source.entries[0];
      const entries = path === 'source.startIndex' ? [entry, entry] : [entry];
      const given = { ...config, source: { entries, ...(config as { source?: object }).source } };
      const { options, ignored } = taken(JSON.stringify(given));
      expect(ignored).to.include(path);
      expect(isRefusal(createSnippet('html-tag', { ...options, placement: 'none' }))).to.equal(false);
    });

  it('shows no token in what it names, whatever stands where', () => {
    const given = {
      source: { entries: [{ h5live: { rtmp: { streamname: 'a' } } }] },
      [JWT]: JWT,
      metrics: { [`x ${JWT}`]: 1 },
    };
    const { ignored } = snippetOptions(parseSnippet(JSON.stringify(given)));
    expect(ignored.length).to.be.greaterThan(0);
    expect(JSON.stringify(ignored)).to.not.contain(JWT.slice(0, 20));
  });

  it('names the rule and the start of the vendor’s frame', () => {
    const src = createSnippet('vendor-iframe', {
      groupId: 'abc-1',
      placement: 'inline',
      token: JWT,
      adaption: 'none',
      startQuality: 'low',
      apiUrl: 'https://api.example',
    });
    if (isRefusal(src)) throw new Error(src.issue);
    expect(taken(src.text).options).to.include({
      adaption: 'none',
      startQuality: 'low',
      apiUrl: 'https://api.example',
    });
  });
});
