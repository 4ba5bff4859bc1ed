// Each setting that the vendor documents, held against what is said to become of it.
import { expect } from 'chai';
import { createSnippet, isRefusal, parseSnippet, snippetOptions } from '../../../src/snippets/index.js';
import { VENDOR_SETTINGS, whyLeft, type NotTaken } from '../../../src/snippets/vendor-settings.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

type Config = Record<string, unknown>;

const ADDRESS = 'https://h.example/a';
const SECURITY = { jwtoken: unsignedJwt(playbackClaims()) };

/** A value for each setting that is listed: one that the vendor's player takes. */
const GIVEN: Readonly<Record<string, unknown>> = {
  'source.entries.0.h5live.rtmp.streamname': 'AAAAA-BBBBB',
  'source.entries.0.h5live.rtmp.url': 'rtmp://h.example/live',
  'source.entries.0.h5live.server.websocket': 'wss://h.example/a',
  'source.entries.0.h5live.server.hls': ADDRESS,
  'source.entries.0.h5live.server.webtransport': ADDRESS,
  'source.entries.0.h5live.server.progressive': ADDRESS,
  'source.entries.0.h5live.security': SECURITY,
  'source.entries.0.h5live.token': 'a',
  'source.entries.0.h5live.params': { a: 'b' },
  'source.entries.0.hls': ADDRESS,
  'source.entries.0.bintu': { streamid: 'a' },
  'source.entries.0.index': 0,
  'source.entries': [{ h5live: { rtmp: { streamname: 'AAAAA-BBBBB' } } }, { label: 'low' }],
  'source.startIndex': 1,
  'source.defaults.service': 'bintu',
  'source.general.serverDomain': 'h.example',
  'source.group.id': 'abc-1',
  'source.group.apiurl': ADDRESS,
  'source.group.startQuality': 'low',
  'source.group.security': SECURITY,
  'source.group': { other: 1 },
  'source.options.adaption.rule': 'none',
  'source.options.adaption.omitRenditions': ['high'],
  'playback.autoplay': true,
  'playback.automute': true,
  'playback.muted': true,
  'playback.volume': 0.5,
  'playback.latencyControlMode': 'classic',
  'playback.metadata': true,
  'playback.enableMediaOverQuic': false,
  'playback.keepConnection': true,
  'playback.reconnect': { maxRetries: 3 },
  'playback.videoId': 'video',
  'style.width': '800px',
  'style.height': '400px',
  'style.aspectratio': '4/3',
  'style.controls': false,
  'style.poster': '/still.jpg',
  'metrics.accountId': 'acme',
  'metrics.accountKey': 'S3cr3t',
  'metrics.eventId': 'auction',
  'metrics.userId': 'lobby',
};

/** What a setting means something beside. */
const BESIDE: Readonly<Record<string, Config>> = {
  'source.startIndex': set({}, 'source.entries', GIVEN['source.entries']),
  'source.group.startQuality': { source: { group: { id: 'abc-1' } } },
  'style.height': { style: { width: '800px' } },
};

const PASSED_ON = [
  'source.options.switch.timeout',
  'source.options.adaption.downStep',
  'playback.timeouts.loading',
  'playback.allowSafariHlsFallback',
  'playback.faststart',
  'playback.enableWakeLock',
  'style.scaling',
  'style.backgroundColor',
  'style.fullScreenControl',
  'tweaks.buffer.min',
  'metrics.statsInterval',
  'metrics.customField1',
];

/** The configuration with a value at a path, in lists where that has numbers. */
function set(config: Config, path: string, value: unknown): Config {
  const keys = path.split('.');
  const root = structuredClone(config);
  let at = root as Record<string, unknown>;
  for (const [index, key] of keys.slice(0, -1).entries())
    at = (at[key] ??= keys[index + 1] === '0' ? [{}] : {}) as Record<string, unknown>;
  at[keys.at(-1) ?? ''] = value;
  return root;
}

/** What becomes of a configuration: the tag, and what was left, with the reason. */
function converted(config: Config): { tag: string; left: ReadonlyMap<string, NotTaken> } {
  const { options, ignored } = snippetOptions(parseSnippet(JSON.stringify(config)));
  const snippet = createSnippet('html-tag', { streamName: 'AAAAA-BBBBB', ...options });
  if (isRefusal(snippet)) throw new Error(`${snippet.issue} ${snippet.option}`);
  const [, tag = ''] = /<secure-h5live-player([^>]*)>/.exec(snippet.text) ?? [];
  return { tag, left: new Map(ignored.map(({ name, why }) => [name, why])) };
}

const NAMED = { source: { entries: [{ h5live: { rtmp: { streamname: 'AAAAA-BBBBB' } } }] } };

function withSetting(path: string, value: unknown): Config {
  const isGroup = path.startsWith('source.group');
  const base = isGroup ? { source: {}, ...BESIDE[path] } : { ...NAMED, ...BESIDE[path] };
  return set(base, path, value);
}

describe('a setting of the vendor’s player', () => {
  it('is tried here for each that is listed', () => {
    expect(Object.keys(GIVEN)).to.have.members(Object.keys(VENDOR_SETTINGS));
  });

  for (const [path, setting] of Object.entries(VENDOR_SETTINGS))
    it(`becomes what is listed: ${path}`, () => {
      const { tag, left } = converted(withSetting(path, GIVEN[path]));
      const beneath = [...left].filter(([name]) => name === path || name.startsWith(`${path}.`));
      if (setting === 'default') return expect(beneath).to.deep.equal([]);
      if (typeof setting === 'object' && 'attribute' in setting) {
        expect(tag).to.match(new RegExp(`\\s${setting.attribute}[\\s=]|\\s${setting.attribute}$`));
        return expect(beneath).to.deep.equal([]);
      }
      const why = typeof setting === 'object' ? 'property' : setting;
      expect(beneath.length).to.be.greaterThan(0);
      return expect(new Set(beneath.map(([, reason]) => reason))).to.deep.equal(new Set([why]));
    });

  for (const path of PASSED_ON)
    it(`works on in the property config where it is not listed: ${path}`, () => {
      expect([...converted(withSetting(path, 1)).left]).to.deep.equal([[path, 'config']]);
    });

  it('is named with a value that the element does not have', () => {
    for (const [path, value] of [
      ['style.width', '80%'],
      ['style.aspectratio', 'wide'],
      ['playback.automute', false],
      ['source.defaults.service', 'other'],
    ] as const)
      expect([...converted(withSetting(path, value)).left]).to.deep.equal([[path, 'value']]);
  });

  it('is read in the older form of a single entry too', () => {
    const h5live = { rtmp: { streamname: 'CCCCC-DDDDD' }, server: { hls: ADDRESS }, params: { a: 'b' } };
    const { tag, left } = converted({ source: { h5live } });
    expect(tag).to.include(' stream-name="CCCCC-DDDDD"').and.include(` hls-url="${ADDRESS}"`);
    expect([...left]).to.deep.equal([['source.h5live.params.a', 'none']]);
  });

  it('is never lost without a word, however many there are', () => {
    const many = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`setting${index}`, 1]));
    expect(converted({ ...NAMED, playback: many }).left.size).to.equal(80);
  });

  it('has its reason by the longest name that is known', () => {
    expect(whyLeft(['source', 'entries', '1', 'label'])).to.equal('property');
    expect(whyLeft(['source', 'entries', '0', 'h5live', 'params', 'a'])).to.equal('none');
    expect(whyLeft(['toString'])).to.equal('config');
  });

  // Measured with 5.0.8: what the player draws of these.
  const sizes: [style: Config, attributes: string[]][] = [
    [{ width: '800px' }, ['max-width="800"']],
    [{ width: '800px', height: '300px' }, ['aspect-ratio="8/3"', 'max-width="800"']],
    [{ width: '800px', height: '300px', aspectratio: '4/3' }, ['aspect-ratio="8/3"', 'max-width="800"']],
    [{ height: '300px', aspectratio: '4/3' }, ['aspect-ratio="4/3"', 'max-width="400"']],
    [{ width: '800px', aspectratio: '4/3' }, ['aspect-ratio="4/3"', 'max-width="800"']],
    [{ height: '300px' }, []],
    [{ width: 800 }, []],
    [{ width: 'auto', height: 'auto' }, []],
  ];
  for (const [style, attributes] of sizes)
    it(`gives the player its size: ${JSON.stringify(style)}`, () => {
      const { tag } = converted({ ...NAMED, style });
      expect(tag.match(/(?:aspect-ratio|max-width)="[^"]*"/g) ?? []).to.deep.equal(attributes);
    });
});
