import { expect } from 'chai';
import { parseToken } from '../../../src/token/index.js';
import {
  endpointsFor,
  playerConfig,
  readOwnerConfig,
  updatedSource,
  type OwnerConfig,
  type PlaybackRequest,
} from '../../../src/nanoplayer/index.js';
import { NO_CONFIG } from '../../../src/nanoplayer/owner-config.js';
import { OPEN_ENDPOINTS, SECURE_ENDPOINTS } from '../../../src/nanoplayer/endpoints.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const JWT = unsignedJwt(playbackClaims());
const STS = { token: 'c939185322336a1cd71d0441eb47ed82', expires: '1611858276', options: '9', tag: 'x' };

function requestFor(token: unknown, more: Partial<PlaybackRequest> = {}): PlaybackRequest {
  const read = parseToken(token);
  return {
    entries: [{ streamName: 'AAAAA-BBBBB' }],
    startIndex: 0,
    token: read,
    secured: read.kind !== 'none',
    servers: {},
    autoplay: true,
    muted: false,
    volume: 1,
    vendorControls: true,
    config: NO_CONFIG,
    ...more,
  };
}
const configFor = (token: unknown, more: Partial<PlaybackRequest> = {}, version?: string) =>
  playerConfig(requestFor(token, more), version);
const owners = (config: unknown) => readOwnerConfig(config) as OwnerConfig;

describe('playerConfig', () => {
  it('is the documented configuration for a JWT, on the secure endpoints where the player says nothing of itself', () => {
    expect(configFor(JWT)).to.deep.equal({
      source: {
        entries: [
          {
            index: 0,
            h5live: {
              rtmp: { url: SECURE_ENDPOINTS.rtmpUrl, streamname: 'AAAAA-BBBBB' },
              server: { websocket: SECURE_ENDPOINTS.websocketUrl, hls: SECURE_ENDPOINTS.hlsUrl },
              security: { jwtoken: JWT },
            },
          },
        ],
        startIndex: 0,
      },
      playback: {
        autoplay: true,
        automute: true,
        muted: false,
        volume: 1,
        reconnect: { maxRetries: 0 },
        timeouts: { connecting: 5, loading: 10, buffering: 10 },
      },
      style: { width: 'auto', height: 'auto', controls: true },
    });
  });

  it('hands a V2 token over as four strings, also where numbers were given', () => {
    const numbers = { ...STS, expires: 1_611_858_276, options: 9 };
    expect(configFor(numbers).source.entries?.[0]?.h5live.security).to.deep.equal(STS);
  });

  it('plays without a token from the open endpoints', () => {
    const entry = configFor(undefined).source.entries?.[0]?.h5live;
    expect(entry).not.to.have.property('security');
    expect(entry?.server?.websocket).to.equal(OPEN_ENDPOINTS.websocketUrl);
  });

  it('leaves out a token that cannot be read, but not the secure endpoints', () => {
    for (const version of [undefined, '5.0.8']) {
      const { source } = configFor('not a token', {}, version);
      const entry = source.entries?.[0]?.h5live;
      expect(source).not.to.have.property('defaults');
      expect(entry).not.to.have.property('security');
      expect(entry?.server?.websocket).to.equal(SECURE_ENDPOINTS.websocketUrl);
    }
  });

  it('opens several entries with one JWT, but each with its own V2 token where it has one', () => {
    const entries = [
      { streamName: 'AAAAA-00001', label: 'high', bitrate: 1200, width: 1280, height: 720 },
      { streamName: 'AAAAA-00002', token: parseToken(STS) },
    ];
    const { source } = configFor(JWT, { entries, startIndex: 1 });
    expect(source.startIndex).to.equal(1);
    expect(source.entries?.map(({ index, h5live }) => [index, h5live.security])).to.deep.equal([
      [0, { jwtoken: JWT }],
      [1, STS],
    ]);
    expect(source.entries?.[0]).to.deep.include({
      label: 'high',
      info: { bitrate: 1200, width: 1280, height: 720, framerate: 0 },
    });
  });

  it('leaves the streams of a group to nanoStream Cloud', () => {
    const group = { id: 'abc-1', startQuality: 'medium', apiUrl: 'https://h/' };
    expect(configFor(JWT, { entries: [], group }).source).to.deep.equal({
      group: { id: 'abc-1', startQuality: 'medium', apiurl: 'https://h/', security: { jwtoken: JWT } },
    });
  });

  it('wants nothing of the vendor’s over the picture where the controls are ours', () => {
    const { style } = configFor(JWT, { vendorControls: false });
    expect(style).to.deep.include({ controls: false, interactive: false, centerView: false });
  });

  it('lays the owner’s settings over its own suggestions, and what the page decides over both', () => {
    const config = owners({
      playback: { automute: false, muted: true, volume: 0, reconnect: { maxRetries: 3 }, metadata: true },
      style: { width: '1px', scaling: 'crop' },
      source: { options: { adaption: { rule: 'none' } }, general: { serverDomain: 'example.org' } },
    });
    const { playback, style, source } = configFor(JWT, { config, volume: 0.5, latencyMode: 'fastadaptive' });
    expect(playback).to.deep.include({ automute: false, muted: false, volume: 0.5, metadata: true });
    expect(playback.reconnect).to.deep.equal({ maxRetries: 3 });
    expect(playback.latencyControlMode).to.equal('fastadaptive');
    expect(style).to.deep.include({ width: 'auto', scaling: 'crop' });
    expect(source).to.deep.include({ options: { adaption: { rule: 'none' } }, startIndex: 0 });
    expect(source.entries).to.have.lengthOf(1);
  });
});

describe('the servers of a configuration', () => {
  const named = {
    rtmpUrl: 'rtmp://h/a',
    hlsUrl: 'https://h/p.m3u8',
    webtransportUrl: 'https://h/h5live/stream/stream.mp4',
  };

  const builds: [version: string | undefined, chooses: boolean, knowsQuic: boolean][] = [
    ['5.0.8', true, true],
    ['5.0.8-stand-in', true, true],
    ['12.1.0', true, true],
    ['4.31.1', true, false],
    ['4.13.0', true, false],
    ['4.12.1', false, false],
    ['4.2.4', false, false],
    ['3.18.7', false, false],
    ['', false, false],
    ['newest', false, false],
    [undefined, false, false],
  ];
  for (const [version, chooses, knowsQuic] of builds) {
    it(`are ${chooses ? 'left to' : 'named for'} a player of the version ${version}`, () => {
      for (const token of [JWT, undefined]) {
        const { source } = configFor(token, {}, version);
        expect(source.defaults).to.deep.equal(chooses ? { service: 'bintu' } : undefined);
        const { h5live } = source.entries![0]!;
        const known = token === undefined ? OPEN_ENDPOINTS : SECURE_ENDPOINTS;
        if (chooses) {
          expect(h5live.rtmp).to.deep.equal({ streamname: 'AAAAA-BBBBB' });
          expect(h5live).not.to.have.property('server');
        } else expect(h5live.server).to.deep.equal({ websocket: known.websocketUrl, hls: known.hlsUrl });
      }
    });

    it(`are told ${knowsQuic ? 'also' : 'but not'} for Media over QUIC to a player of the version ${version}`, () => {
      const { h5live } = configFor(JWT, { servers: named }, version).source.entries![0]!;
      expect(h5live.rtmp.url).to.equal('rtmp://h/a');
      expect(h5live.server).to.deep.equal({
        ...(!chooses && { websocket: SECURE_ENDPOINTS.websocketUrl }),
        hls: 'https://h/p.m3u8',
        ...(knowsQuic && { webtransport: named.webtransportUrl }),
      });
    });
  }

  it('are the owner’s alone where the WebSocket server is', () => {
    const { source } = configFor(JWT, { servers: { websocketUrl: 'wss://h/a' } }, '5.0.8');
    expect(source).not.to.have.property('defaults');
    expect(source.entries![0]!.h5live.server).to.deep.equal({ websocket: 'wss://h/a' });
    expect(source.entries![0]!.h5live.rtmp.url).to.equal(SECURE_ENDPOINTS.rtmpUrl);
  });

  it('are left to the player for several entries only where it can tell of each that it needs a token', () => {
    const entries = [{ streamName: 'A', token: parseToken(JWT) }, { streamName: 'B' }];
    expect(configFor(undefined, { entries }, '5.0.8').source).to.have.property('defaults');
    expect(configFor(undefined, { entries, secured: true }, '5.0.8').source).not.to.have.property('defaults');
  });

  it('are those of another host where there is a domain, also for a group, and after an update', () => {
    const general = { serverDomain: 'bintu-play-eu.nanocosmos.de' };
    const more = { servers: general };
    expect(configFor(JWT, more, '5.0.8').source.general).to.deep.equal(general);
    expect(
      configFor(JWT, { ...more, entries: [], group: { id: 'g' } }, '5.0.8').source.general,
    ).to.deep.equal(general);
    const updated = updatedSource(requestFor(JWT, more), true, '5.0.8');
    expect(updated).to.deep.include({ general, defaults: { service: 'bintu' } });
  });
});

describe('Media over QUIC', () => {
  const rows: [
    said: boolean | undefined,
    owners: boolean | undefined,
    rests: boolean,
    expected: boolean | undefined,
  ][] = [
    [undefined, undefined, false, undefined],
    [undefined, undefined, true, false],
    [undefined, true, true, true],
    [undefined, false, false, false],
    [true, undefined, true, true],
    [true, false, true, true],
    [false, true, false, false],
  ];
  for (const [mediaOverQuic, enableMediaOverQuic, rests, expected] of rows)
    it(`is ${expected} where the page says ${mediaOverQuic}, its settings ${enableMediaOverQuic}${rests ? ', and it did not come through lately' : ''}`, () => {
      const request = requestFor(JWT, {
        ...(mediaOverQuic !== undefined && { mediaOverQuic }),
        ...(enableMediaOverQuic !== undefined && { config: owners({ playback: { enableMediaOverQuic } }) }),
      });
      expect(playerConfig(request, '5.0.8', rests).playback.enableMediaOverQuic).to.equal(expected);
    });

  it('is no word to a player that does not know it', () => {
    const request = requestFor(JWT, { mediaOverQuic: true });
    expect(playerConfig(request, '4.31.1', true).playback).not.to.have.property('enableMediaOverQuic');
  });
});

describe('updatedSource', () => {
  it('is the source with the new token, and says whether a paused player is to start', () => {
    for (const forcePlay of [true, false]) {
      expect(updatedSource(requestFor(JWT), forcePlay)).to.deep.equal({
        ...configFor(JWT).source,
        options: { switch: { timeout: 5, forcePlay } },
      });
    }
  });

  it('keeps the owner’s options', () => {
    const options = { adaption: { rule: 'none' }, switch: { timeout: 20, tag: 'x' } };
    const config = owners({ source: { options } });
    expect(updatedSource(requestFor(JWT, { config }), true)).to.deep.include({
      options: { adaption: { rule: 'none' }, switch: { timeout: 20, tag: 'x', forcePlay: true } },
    });
  });
});

describe('readOwnerConfig', () => {
  it('is nothing where nothing is given', () => {
    for (const none of [undefined, null]) expect(readOwnerConfig(none)).to.equal(NO_CONFIG);
  });

  it('copies what it takes', () => {
    const given = { playback: { metadata: true, list: [1, { a: null }] } };
    const { settings } = owners(given);
    given.playback.metadata = false;
    expect(settings).to.deep.equal({ playback: { metadata: true, list: [1, { a: null }] } });
  });

  const hostile = {
    get playback() {
      throw new Error('boo');
    },
  };
  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  const rows: [title: string, config: unknown, message: RegExp][] = [
    ['a text', '{}', /^config is no plain object\.$/],
    ['a list', [], /^config is no plain object\.$/],
    ['streams', { source: { entries: [] } }, /^config holds source\.entries: use stream-name/],
    ['a group', { source: { group: {} } }, /^config holds source\.group: use group-id/],
    ['a source that is none', { source: 1 }, /"source"/],
    ['a token', { metrics: { token: 'secret-value' } }, /^config has a key named token\. Tokens belong/],
    ['a JWT', { a: { jwtoken: 'secret-value' } }, /named jwtoken\. Tokens belong/],
    ['a function', { playback: { f: () => 1 } }, /no plain data/],
    ['an element of the page', { style: { x: new URL('https://h/') } }, /no plain data/],
    ['something that throws', hostile, /^config cannot be read\.$/],
    ['a circle', cycle, /larger than any configuration/],
    ['a flood', { a: Array.from({ length: 2000 }, () => 1) }, /larger than any/],
    ['events that are none', { events: { onPlay: 1 } }, /event "onPlay" that is no function/],
  ];
  for (const [title, config, message] of rows) {
    it(`refuses ${title}, and says what to do`, () => {
      const error = readOwnerConfig(config);
      expect(error).to.be.instanceOf(Error).and.include({ code: 'config-invalid' });
      expect((error as Error).message)
        .to.match(message)
        .and.not.contain('secret-value');
    });
  }

  it('takes handlers of the vendor’s events as they are', () => {
    const onPlay = () => undefined;
    expect(owners({ events: { onPlay } }).events).to.deep.equal({ onPlay });
    expect(owners({ events: { onPlay } }).settings).to.deep.equal({});
  });
});

describe('endpointsFor', () => {
  it('replaces single addresses', () => {
    expect(endpointsFor(true, { rtmpUrl: 'rtmp://h/a' })).to.deep.equal({
      ...SECURE_ENDPOINTS,
      rtmpUrl: 'rtmp://h/a',
    });
  });

  it("does not mix another WebSocket server with nanoStream's HLS", () => {
    expect(endpointsFor(true, { websocketUrl: 'wss://h/a' })).not.to.have.property('hlsUrl');
    expect(endpointsFor(true, { websocketUrl: 'wss://h/a', hlsUrl: 'https://h/b' }).hlsUrl).to.equal(
      'https://h/b',
    );
  });
});
