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
    endpoints: endpointsFor(read.kind !== 'none'),
    autoplay: true,
    muted: false,
    volume: 1,
    vendorControls: true,
    config: NO_CONFIG,
    ...more,
  };
}
const configFor = (token: unknown, more: Partial<PlaybackRequest> = {}) =>
  playerConfig(requestFor(token, more));
const owners = (config: unknown) => readOwnerConfig(config) as OwnerConfig;

describe('playerConfig', () => {
  it('is the documented configuration for a JWT, on the secure endpoints', () => {
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
    expect(entry?.server.websocket).to.equal(OPEN_ENDPOINTS.websocketUrl);
  });

  it('leaves out a token that cannot be read, but not the secure endpoints', () => {
    const entry = configFor('not a token').source.entries?.[0]?.h5live;
    expect(entry).not.to.have.property('security');
    expect(entry?.server.websocket).to.equal(SECURE_ENDPOINTS.websocketUrl);
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
