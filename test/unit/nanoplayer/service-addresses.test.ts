import { expect } from 'chai';
import { serviceAddresses } from '../../../src/nanoplayer/index.js';

const HOST = 'bintu-play.nanocosmos.de';

describe('serviceAddresses', () => {
  it('are those that the vendor’s player comes to by itself', () => {
    expect(serviceAddresses(true)).to.deep.equal({
      websocketUrl: `wss://${HOST}/h5live/authstream/stream.mp4`,
      hlsUrl: `https://${HOST}/h5live/authhttp/playlist.m3u8`,
      webtransportUrl: `https://${HOST}/h5live/authstream/stream.mp4`,
    });
    expect(serviceAddresses(false)).to.deep.equal({
      websocketUrl: `wss://${HOST}/h5live/stream/stream.mp4`,
      hlsUrl: `https://${HOST}/h5live/http/playlist.m3u8`,
      webtransportUrl: `https://${HOST}/h5live/stream/stream.mp4`,
    });
  });

  it('are replaced one by one', () => {
    const hlsUrl = 'https://h/p.m3u8';
    expect(serviceAddresses(true, { hlsUrl })).to.deep.equal({ ...serviceAddresses(true), hlsUrl });
  });

  it('are the owner’s alone where the WebSocket server is', () => {
    expect(serviceAddresses(true, { websocketUrl: 'wss://h/a' })).to.deep.equal({
      websocketUrl: 'wss://h/a',
    });
  });

  it('have the host of a domain, and keep port and path', () => {
    const servers = { serverDomain: 'eu.example', websocketUrl: 'wss://h:99/a?b', hlsUrl: 'https://h/p' };
    expect(serviceAddresses(true, servers)).to.deep.equal({
      websocketUrl: 'wss://eu.example:99/a?b',
      hlsUrl: 'https://eu.example/p',
    });
    expect(serviceAddresses(false, { serverDomain: 'eu.example' }).webtransportUrl).to.equal(
      'https://eu.example/h5live/stream/stream.mp4',
    );
  });
});
