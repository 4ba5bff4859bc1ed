import { expect } from 'chai';
import { H5LiveError } from '../../../src/token/index.js';
import {
  namedServers,
  playbackRequest,
  playsOneStream,
  type PlaybackProperties,
} from '../../../src/elements/player/playback-request.js';
import { streamSources } from '../../../src/elements/player/stream-sources.js';

const NOTHING: PlaybackProperties = {
  streamName: 'AAAAA-BBBBB',
  groupId: '',
  startQuality: '',
  entries: undefined,
  startIndex: 0,
  rtmpUrl: '',
  websocketUrl: '',
  hlsUrl: '',
  webtransportUrl: '',
  serverDomain: '',
  apiUrl: '',
  latencyMode: '',
  mediaOverQuic: '',
  controls: 'accessible',
  adaption: '',
  omitRenditions: '',
  metadata: false,
  metricsAccountId: '',
  metricsAccountKey: '',
  eventId: '',
  userId: '',
  config: undefined,
};

describe('the servers that a page names', () => {
  it('are none where every property is empty', () => {
    expect(namedServers(NOTHING)).to.deep.equal({});
    expect(playsOneStream(NOTHING)).to.equal(true);
  });

  it('are taken over as they are, without white space around', () => {
    const given = {
      rtmpUrl: 'rtmp://h/a',
      websocketUrl: ' wss://h/b ',
      hlsUrl: 'https://h/c.m3u8',
      webtransportUrl: 'https://h:444/h5live/d',
      serverDomain: ' eu.example.com\n',
    };
    const { servers, secured } = playbackRequest({ ...NOTHING, ...given }, true);
    expect(servers).to.deep.equal({
      ...given,
      websocketUrl: 'wss://h/b',
      serverDomain: 'eu.example.com',
    });
    expect(secured).to.equal(true);
  });

  const WRONG: [property: keyof PlaybackProperties, attribute: string, values: string[]][] = [
    ['rtmpUrl', 'rtmp-url', ['https://h/a', 'h/a']],
    ['websocketUrl', 'websocket-url', ['https://h/a', 'wss://']],
    ['hlsUrl', 'hls-url', ['wss://h/a', '/a.m3u8']],
    [
      'webtransportUrl',
      'webtransport-url',
      ['http://h/a', 'wss://h/a', 'h/a', 'https://', 'javascript:alert(1)'],
    ],
    [
      'serverDomain',
      'server-domain',
      ['https://h', 'h:8443', 'h/a', 'a b', 'a@b', '*.h', 'h?x', '[::1]', 'ä.de'],
    ],
  ];
  for (const [property, attribute, values] of WRONG)
    for (const value of values)
      it(`are refused where ${attribute} is ${value}`, () => {
        const properties = { ...NOTHING, [property]: value };
        expect(playsOneStream(properties)).to.equal(false);
        const issue = streamSources(properties);
        expect(issue).to.be.instanceOf(H5LiveError).and.include({ code: 'server-address-invalid' });
        const { message } = issue as H5LiveError;
        // In words: somebody reads it who is to mend it.
        expect(message)
          .to.match(/^[\w-]+ must be [^\\^$?*|[\]]+\.$/)
          .and.contain(attribute);
      });
});
