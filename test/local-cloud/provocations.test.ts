import { after, afterEach, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { PROVOCATIONS } from '../../demo/local-cloud/provocations.js';
import { closeWith } from '../../demo/local-cloud/wire/close.js';
import { PLAYS_FOR } from '../../demo/local-cloud/wire/provoke.js';
import { OpenViewer, pause, rest, until } from '../helpers/viewer.js';

describe('streams that fail on purpose', () => {
  let edge: Edge;
  const viewers: OpenViewer[] = [];
  before(async () => {
    edge = await startEdge();
  });
  after(() => edge.close());
  afterEach(() => viewers.splice(0).forEach((viewer) => viewer.close()));

  function open(name: string, query: Record<string, string> = {}): OpenViewer {
    const viewer = new OpenViewer(edge.origin, { stream: `H5ERR-${name}`, ...query }, '/h5live/stream');
    viewers.push(viewer);
    return viewer;
  }
  const codes = PROVOCATIONS.map(({ name }) => name.replace('H5ERR-', '')).filter((name) =>
    /^\d+$/.test(name),
  );

  it('are listed for pages, each once, and nowhere else', async () => {
    const listed = (await (await fetch(`${edge.origin}/demo/provocations.json`)).json()) as {
      name: string;
    }[];
    expect(listed).to.deep.equal(PROVOCATIONS);
    expect(new Set(listed.map(({ name }) => name)).size).to.equal(listed.length);
    expect(edge.streams.filter((name) => name.startsWith('H5ERR-'))).to.deep.equal([]);
    expect(codes).to.have.lengthOf(26);
  });

  for (const code of codes.filter((name) => name !== '1004')) {
    it(`H5ERR-${code} ends with ${code}`, async () => {
      expect(await open(code).ends()).to.equal(Number(code));
    });
  }

  it('H5ERR-1004 sends a code that nobody may send', async () => {
    const viewer = open('1004');
    let complaint = '';
    viewer.socket.once('error', ({ message }) => (complaint = message));
    await viewer.ends();
    expect(complaint).to.match(/invalid status code 1004/);
  });

  it('need no token, and are not opened by one', async () => {
    const from = edge.admissions.length;
    expect(await open('4901', { jwtoken: 'a.b.c' }).ends()).to.equal(4901);
    expect(edge.admissions.slice(from).map(({ outcome }) => outcome)).to.deep.equal(['provoked']);
    expect(await open('4902').ends(), 'not in the list').to.equal(4903);
  });

  for (const status of [403, 500]) {
    it(`H5ERR-HTTP${status} answers the upgrade with ${status}`, async () => {
      const viewer = open(`HTTP${status}`);
      await viewer.ends();
      expect(viewer.status).to.equal(status);
    });
  }

  it('H5ERR-NOUPGRADE, NOHELLO and NOMEDIA stop half-way, and stay open', async () => {
    const [mute, silent, greeting] = [open('NOUPGRADE'), open('NOHELLO'), open('NOMEDIA')];
    await until('a greeting', () => greeting.texts.length === 2);
    await pause(1_000);
    const { CONNECTING, OPEN } = mute.socket;
    const seen = [mute, silent, greeting].map(({ socket, texts, media }) => [
      socket.readyState,
      texts.length,
      media,
    ]);
    expect(seen).to.deep.equal([
      [CONNECTING, 0, 0],
      [OPEN, 0, 0],
      [OPEN, 2, 0],
    ]);
  });

  it('H5ERR-STOPS and CUT play at first, then one sends no more and the other is lost', async () => {
    const stops = await open('STOPS').plays(60);
    const start = Date.now();
    const cut = await open('CUT').plays(60);
    expect(await cut.ends()).to.equal(1006);
    expect(Date.now() - start).to.be.at.least(PLAYS_FOR - 50);
    await pause(PLAYS_FOR);
    const { media } = await rest(stops);
    await pause(1_000);
    expect([stops.media, stops.code]).to.deep.equal([media, undefined]);
  });

  it('H5ERR-GARBAGE sends a message that is no media, and goes on', async () => {
    const viewer = open('GARBAGE');
    const sizes: number[] = [];
    viewer.socket.on('message', (data: Buffer, binary) => binary && sizes.push(data.length));
    await viewer.plays(60);
    expect(sizes.filter((size) => size < 20)).to.have.lengthOf(1);
  });

  it('H5ERR-CODEC announces another codec than the others', async () => {
    const mimeType = async (name: string) => {
      const viewer = await open(name).plays();
      const { onStreamInfo } = JSON.parse(viewer.texts[1] ?? '') as { onStreamInfo: { mimeType: string } };
      return onStreamInfo.mimeType;
    };
    expect(await mimeType('STOPS')).to.match(/^video\/mp4; codecs="avc1/);
    expect(await mimeType('CODEC')).to.equal('video/mp4; codecs="mjp2, mp4a.40.2"');
  });
});

describe('a close', () => {
  it('is never one that the library would throw for', () => {
    const done: string[] = [];
    const client = {
      close: (code?: number) => done.push(`close ${code}`),
      terminate: () => done.push('terminate'),
      once: () => undefined,
    };
    const socket = { write: (frame: Buffer) => done.push(frame.toString('hex')) };
    for (const code of [1000, 1004, 1005, 1006, 1014, 1015, 2999, 3000, 4999]) {
      closeWith(client as never, socket as never, code);
    }
    expect(done).to.deep.equal([
      'close 1000',
      '880203ec',
      'close undefined',
      'terminate',
      'close 1014',
      '880203f7',
      '88020bb7',
      'close 3000',
      'close 4999',
    ]);
  });
});
