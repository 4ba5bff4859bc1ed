// From setup to the first Play: order, states, shapes, the DOM, and configurations that fail.
import { it } from 'node:test';
import { expect } from 'chai';
import { pause, type Rows } from '../harness.js';

const START = ['ActiveVideoElementChange', 'Ready', 'Loading', 'ServerInfo', 'StreamInfo', 'Play'];

export const setupRows: Rows = ({ label, picture }, open) => {
  it(`${label}: setup resolves, and the events come in order with their states`, () =>
    open(async (scene) => {
      const outcome = await scene.setup();
      expect(outcome.ok, outcome.message).to.be.true;
      await scene.event('Play');
      const events = await scene.events();
      expect(events.map(({ name }) => name)).to.deep.equal(['Mute', ...START]);
      expect(events.map(({ state }) => state)).to.deep.equal([2, 2, 3, 4, 4, 4, 5]);
      expect(await scene.page.evaluate(() => kit.faults)).to.deep.equal([]);
    }));

  it(`${label}: not muted, there is no Mute event`, () =>
    open(async (scene) => {
      await scene.playing({ playback: { muted: false } });
      expect(await scene.story()).to.deep.equal(START);
    }));

  it(`${label}: every event carries name, data, player, id, version and state`, () =>
    open(async (scene) => {
      await scene.playing();
      const { id, version } = await scene.page.evaluate(() => ({ id: player.id, version: player.version }));
      for (const event of await scene.events(true)) {
        expect(event.keys).to.have.members(['name', 'data', 'player', 'id', 'version', 'state']);
        expect(event.name).to.equal(event.handler);
        expect([event.player, event.id, event.version]).to.deep.equal(['player', id, version]);
      }
    }));

  it(`${label}: Loading, ServerInfo, StreamInfo and Play have the observed data`, () =>
    open(async (scene) => {
      await scene.playing({ security: { jwtoken: 'a.b.c' } });
      expect((await scene.event('Loading')).data).to.deep.equal({ connectDelay: 0 });
      const { serverInfo } = (await scene.event('ServerInfo')).data;
      expect(serverInfo).to.have.all.keys('applicationServerName', 'applicationServerVersion', 'hostname');
      const [connection] = scene.stream.connections;
      const { streamInfo } = (await scene.event('StreamInfo')).data;
      expect(streamInfo).to.deep.include({
        haveVideo: true,
        haveAudio: true,
        url: `ws://127.0.0.1:${scene.server.port}${connection?.target}`,
        rtmp: { streamname: scene.stream.name, url: 'rtmp://localhost/splay' },
      });
      expect(streamInfo).to.have.all.keys('haveVideo', 'haveAudio', 'videoInfo', 'audioInfo', 'url', 'rtmp');
      const { stats } = (await scene.event('Play')).data as { stats: Record<string, number> };
      const { connecting, connected, firstFragmentReceived, playable, playing } = stats;
      expect(connecting).to.equal(0);
      expect(connected).to.be.within(0, firstFragmentReceived ?? -1);
      expect(firstFragmentReceived).to.be.at.most(playable ?? -1);
      expect(playable).to.be.at.most(playing ?? -1);
    }));

  it(`${label}: Stats come every 100 ms from Ready on, with the documented measurements`, () =>
    open(async (scene) => {
      await scene.playing();
      const ready = await scene.event('Ready');
      await pause(1500);
      const all = (await scene.events(true)).filter(({ name }) => name === 'Stats');
      const last = all.at(-1);
      expect(all.length).to.be.at.most(Math.ceil(((last?.at ?? 0) - ready.at) / 100) + 2);
      expect(all.length).to.be.at.least(Math.floor(((last?.lived ?? 0) - ready.lived) / 100) * 0.7);
      const { stats } = all.at(-1)?.data as { stats: Record<string, Record<string, unknown>> };
      expect(stats).to.include.keys(
        'currentTime',
        'playout',
        'buffer',
        'buffergoal',
        'playbackrate',
        'quality',
      );
      expect(stats['buffer']).to.include.keys('start', 'end', 'delay');
      expect(stats['buffer']?.['delay']).to.include.keys('current', 'avg', 'min', 'max');
      expect(stats['quality']).to.include.keys(
        'droppedVideoFrames',
        'corruptedVideoFrames',
        'totalVideoFrames',
      );
      for (const name of ['bitrate', 'framerate', 'playbackrate']) {
        expect(stats[name], name).to.include.keys('current', 'avg', 'min', 'max');
        expect(stats[name]?.['current'], name).to.be.above(0);
      }
    }));

  it(`${label}: after setup, type and versions are told`, () =>
    open(async (scene) => {
      await scene.setup();
      const { version, coreversion, viewversion, type } = await scene.page.evaluate(() => {
        const { version, coreversion, viewversion, type } = player;
        return { version, coreversion, viewversion, type };
      });
      expect([coreversion, viewversion, type]).to.deep.equal([version, version, 'h5live']);
    }));

  it(`${label}: without autoplay it is ready, and connects only when play is called`, () =>
    open(async (scene) => {
      expect((await scene.setup({ playback: { autoplay: false } })).ok).to.be.true;
      await scene.event('Ready');
      await pause(400);
      expect(scene.stream.connections).to.have.length(0);
      await scene.page.evaluate(() => player.play());
      await scene.event('Play');
      expect(await scene.names()).to.deep.equal(['Mute', ...START]);
    }));

  it(`${label}: puts its picture into the div, 640x360, or of the div's own size`, () =>
    open(async (scene) => {
      const measured = await scene.page.evaluate(
        async (config) => {
          const sizes = [];
          for (const [id, style] of [
            ['plain', {}],
            ['own', { width: 'auto', height: 'auto' }],
          ] as const) {
            const div = kit.div(id);
            if (id === 'own') div.style.cssText = 'width: 500px; height: 300px';
            await new NanoPlayer(id).setup({ ...config, style });
            const shown = div.querySelector('video, canvas');
            const isInline = shown?.hasAttribute('playsinline');
            sizes.push([div.offsetWidth, div.offsetHeight, shown?.localName, shown?.id, isInline]);
          }
          return sizes;
        },
        scene.config({ playback: { autoplay: false } }),
      );
      expect(measured).to.deep.equal([
        [640, 360, picture, 'h5live-plain', picture === 'video'],
        [500, 300, picture, 'h5live-own', picture === 'video'],
      ]);
    }));

  it(`${label}: on() takes names without "on", before setup too, and off() ends it`, () =>
    open(async (scene) => {
      const heard = await scene.page.evaluate(async (config) => {
        const heard: string[] = [];
        const listener = (event: { name: string }) => heard.push(event.name);
        kit.div('player');
        globalThis.player = new NanoPlayer('player');
        player.on('Ready', listener);
        player.on('onReady', listener);
        player.on('VolumeChange', listener);
        await kit.setup(player, config);
        // Version 4 resolves a moment before Ready.
        for (let i = 0; i < 200 && !heard.includes('Ready'); i += 1) {
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        player.setVolume(0.5);
        await new Promise((resolve) => setTimeout(resolve, 150));
        player.off('VolumeChange', listener);
        player.setVolume(0.6);
        await new Promise((resolve) => setTimeout(resolve, 150));
        return heard;
      }, scene.config());
      expect(heard).to.deep.equal(['Ready', 'VolumeChange']);
    }));

  const failures: [string, (source: Broken) => object, number | undefined][] = [
    ['without entries', () => ({ entries: [] }), undefined],
    ['without anything', () => ({}), undefined],
    ['without rtmp', (source) => without(source, 'rtmp'), 5005],
    ['without a stream name', (source) => rtmp(source, { url: 'rtmp://localhost/splay' }), 5005],
    ['with an empty stream name', (source) => rtmp(source, { url: 'rtmp://x/y', streamname: '' }), 5005],
    ['without a server', (source) => without(source, 'server'), 5007],
  ];
  for (const [what, broken, code] of failures) {
    it(`${label}: a source ${what} fails with ${code ?? 'a TypeError and event 5001'}, and nothing connects`, () =>
      open(async (scene) => {
        const config = { ...scene.config(), source: broken(scene.source() as unknown as Broken) };
        const outcome = await scene.setupWith(config);
        expect([outcome.ok, outcome.name]).to.deep.equal([false, code ? 'Error' : 'TypeError']);
        // The vendor's TypeError has a code in some configurations; its Error event always has.
        expect(outcome.code).to.be.oneOf(code ? [code] : [undefined, 5001]);
        const error = await scene.event('Error');
        expect(error.data['code']).to.equal(code ?? 5001);
        expect((await scene.names()).filter((name) => name === 'Error')).to.have.length(1);
        expect(scene.stream.connections).to.have.length(0);
      }));
  }
};

interface Broken {
  readonly entries: readonly { readonly h5live: Readonly<Record<string, unknown>> }[];
}

function without(source: Broken, key: string): object {
  const h5live = { ...source.entries[0]?.h5live, [key]: undefined };
  return { entries: [{ h5live }] };
}

function rtmp(source: Broken, value: object): object {
  return { entries: [{ h5live: { ...source.entries[0]?.h5live, rtmp: value } }] };
}
