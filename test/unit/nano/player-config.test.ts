import { expect } from 'chai';
import { parseToken } from '../../../src/core/index.js';
import { endpointsFor, OPEN_ENDPOINTS, playerConfig, SECURE_ENDPOINTS } from '../../../src/nano/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const JWT = unsignedJwt(playbackClaims());
const STS = { token: 'c939185322336a1cd71d0441eb47ed82', expires: '1611858276', options: '9', tag: 'x' };

function configFor(token: unknown) {
  const read = parseToken(token);
  const endpoints = endpointsFor(read.kind !== 'none');
  return playerConfig({ streamName: 'AAAAA-BBBBB', token: read, endpoints, autoplay: true, muted: false });
}

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
      playback: { autoplay: true, automute: true, muted: false },
      style: { width: 'auto', height: 'auto', controls: true },
    });
  });

  it('hands a V2 token over as four strings, also where numbers were given', () => {
    const numbers = { ...STS, expires: 1_611_858_276, options: 9 };
    expect(configFor(numbers).source.entries[0]?.h5live.security).to.deep.equal(STS);
  });

  it('plays without a token from the open endpoints', () => {
    const entry = configFor(undefined).source.entries[0]?.h5live;
    expect(entry).not.to.have.property('security');
    expect(entry?.server.websocket).to.equal(OPEN_ENDPOINTS.websocketUrl);
  });

  it('leaves out a token that cannot be read, but not the secure endpoints', () => {
    const entry = configFor('not a token').source.entries[0]?.h5live;
    expect(entry).not.to.have.property('security');
    expect(entry?.server.websocket).to.equal(SECURE_ENDPOINTS.websocketUrl);
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
