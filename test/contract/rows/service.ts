// Servers that are left to the player: what it makes of `source.defaults` and `source.general`.
import { it } from 'node:test';
import { expect } from 'chai';
import { serviceAddresses } from '../../../src/nanoplayer/index.js';
import type { Rows, Scene } from '../harness.js';

interface Resolved {
  /** The first number of the player's version. */
  readonly major: number;
  readonly rtmp: Readonly<Record<string, string>>;
  readonly server: Readonly<Record<string, string>>;
}

/** What `setup` resolves with for the one entry of a source. */
function resolvedBy(scene: Scene, source: object): Promise<Resolved> {
  return scene.page.evaluate(async (source) => {
    kit.div('player');
    globalThis.player = new NanoPlayer('player');
    const config = await player.setup({ source, playback: { autoplay: false }, style: {} });
    const { entries } = (config as { source: { entries: { h5live: object }[] } }).source;
    const { h5live } = JSON.parse(JSON.stringify(entries[0])) as { h5live: Omit<Resolved, 'major'> };
    return { ...h5live, major: parseInt(player.version, 10) };
  }, source);
}

/** The addresses of every WebSocket from now on. */
function watchSockets(scene: Scene): Promise<void> {
  return scene.page.evaluate(() => {
    const asked: string[] = [];
    const Real = WebSocket;
    Object.assign(globalThis, { asked });
    globalThis.WebSocket = class extends Real {
      constructor(...given: ConstructorParameters<typeof WebSocket>) {
        asked.push(String(given[0]));
        super(...given);
      }
    };
  });
}

export const serviceRows: Rows = ({ label }, open) => {
  const defaults = { service: 'bintu' };
  const entry = (h5live: object) => ({ h5live: { rtmp: { streamname: 'A' }, ...h5live } });
  // As the element's own table has it, with the port that the vendor's player writes. Version 4 knows no WebTransport,
  // also where it is asked for everything that 5 is.
  const addressesOf = ({ major }: Pick<Resolved, 'major'>, secured: boolean, host?: string) => {
    const servers = serviceAddresses(secured, host === undefined ? {} : { serverDomain: host });
    const withPort = (address = '') => address.replace(/^(\w+:\/\/[^/]+)/, '$1:443');
    return {
      websocket: withPort(servers.websocketUrl),
      hls: withPort(servers.hlsUrl),
      progressive: withPort(servers.hlsUrl).replace('playlist.m3u8', 'stream.mp4'),
      ...(major >= 5 && { webtransport: withPort(servers.webtransportUrl) }),
    };
  };

  const tokens: [what: string, security: object | undefined, secured: boolean][] = [
    ['without a token', undefined, false],
    ['with empty security', {}, false],
    ['with an empty token', { jwtoken: '' }, false],
    ['with a JWT', { jwtoken: 'a.b.c' }, true],
    ['with a V2 token', { token: 't', expires: '1', options: '1', tag: '' }, true],
  ];
  for (const [what, security, secured] of tokens)
    it(`${label}: ${what} the service’s ${secured ? 'secure' : 'open'} addresses are filled in`, () =>
      open(async (scene) => {
        const entries = [entry(security ? { security } : {})];
        const given = await resolvedBy(scene, { defaults, entries });
        expect(given.server).to.deep.equal(addressesOf(given, secured));
        expect(given.rtmp).to.deep.equal({
          streamname: 'A',
          url: `rtmp://localhost/${secured ? 'splay' : 'play'}`,
        });
      }));

  it(`${label}: an address that an entry names goes before the service’s, each by itself`, () =>
    open(async (scene) => {
      const named = { websocket: 'wss://own.example/w', hls: 'https://own.example/h.m3u8' };
      const rtmp = { url: 'rtmp://own.example/a', streamname: 'A' };
      for (const [key, address] of Object.entries(named)) {
        const entries = [entry({ rtmp, server: { [key]: address } })];
        const given = await resolvedBy(scene, { defaults, entries });
        expect(given.server).to.deep.equal({ ...addressesOf(given, false), [key]: address });
        expect(given.rtmp).to.deep.equal(rtmp);
        await scene.page.evaluate(() => (player.destroy(), document.getElementById('player')!.remove()));
      }
    }));

  it(`${label}: a domain is the host of all addresses, also of those that an entry names`, () =>
    open(async (scene) => {
      const general = { serverDomain: 'eu.example' };
      const given = await resolvedBy(scene, { defaults, general, entries: [entry({})] });
      expect(given.server).to.deep.equal(addressesOf(given, false, 'eu.example'));
      await scene.page.evaluate(() => (player.destroy(), document.getElementById('player')!.remove()));
      const named = { websocket: 'wss://own.example:99/w', hls: 'https://own.example/h.m3u8' };
      const rtmp = { url: 'rtmp://own.example/a', streamname: 'A' };
      const other = await resolvedBy(scene, { general, entries: [entry({ rtmp, server: named })] });
      expect(other.server).to.deep.include({
        websocket: 'wss://eu.example:99/w',
        hls: 'https://eu.example/h.m3u8',
      });
      expect(other.rtmp).to.deep.equal(rtmp);
    }));

  it(`${label}: an update with the service opens its second connection there, with the new token`, () =>
    open(async (scene) => {
      await scene.playing();
      await watchSockets(scene);
      const entries = [entry({ security: { jwtoken: 'new' } })];
      await scene.page.evaluate((source) => kit.outcome(() => player.updateSource(source)), {
        defaults,
        entries,
        startIndex: 0,
        options: { switch: { timeout: 5 } },
      });
      const asked = () => scene.page.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
      await scene.until('another connection', async () => (await asked()).some((one) => one.includes('new')));
      const [address = ''] = (await asked()).filter((one) => one.includes('new'));
      expect(address.split('?')[0]).to.equal(addressesOf({ major: 5 }, true).websocket);
      expect(new URL(address).searchParams.get('url')).to.equal('rtmp://localhost/splay');
    }));
};
