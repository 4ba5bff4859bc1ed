import { expect, fixture, html } from '@open-wc/testing';
import { ReactiveElement } from 'lit';
import { PlayerCaptions } from '../../src/elements/captions/player-captions.js';
import type { PlayerElement } from '../../src/elements/player/player-element.js';
import { Clock } from '../../src/playback/clock.js';
import { parseToken } from '../../src/index.js';
import { Hands } from '../helpers/hands.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { FakeMessenger } from './fakes/fake-messenger.js';
import { until } from './fakes/fake-player.js';

/** What captions need of a player. */
class Host extends ReactiveElement {
  readonly captions = 'en-de';
  readonly captionsSrc = '';
  readonly captionsIntegrity = '';
  readonly captionsServer = '';
  readonly groupId = '';
  readonly owner = false;
  readonly crossOrigin = undefined;
  readonly referrerPolicy = '';
  override lang = 'en';
  readonly playback = { phase: 'playing' };
}
customElements.define('captions-host', Host);

const TOKEN = parseToken(unsignedJwt(playbackClaims({ exp: 4_102_444_800 })));

/** What is shown and said at this moment. */
interface Seen {
  readonly lines: readonly string[];
  readonly notice: string | undefined;
}

describe('the captions of a player, with time', () => {
  let hands: Hands;
  let captions: PlayerCaptions;
  let host: Host;
  const errors: Event[] = [];

  // As the player does with each drawing.
  const draw = (): void =>
    captions.use({
      token: TOKEN,
      streamName: 'AAAAA-BBBBB',
      outcome: '',
      renews: false,
      brief: false,
      contradictions: [],
    });
  const seen = (): Seen => {
    const { values } = captions.view() as unknown as { values: readonly unknown[] };
    const [lines, , notice] = values as [readonly string[], unknown, { text: string } | undefined];
    return { lines, notice: notice?.text };
  };
  const made = (count: number) =>
    until(`${count} connection(s)`, () => FakeMessenger.all.length >= count && FakeMessenger.all.at(-1));
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  beforeEach(async () => {
    localStorage.clear();
    FakeMessenger.all = [];
    Object.assign(globalThis, { NanoMessenger: FakeMessenger });
    hands = new Hands();
    host = await fixture<Host>(html`<captions-host></captions-host>`);
    errors.length = 0;
    host.addEventListener('error', (event) => errors.push(event));
    captions = new PlayerCaptions(host as unknown as PlayerElement, new Clock(hands));
    draw();
    captions.change({ on: true });
    draw();
  });
  after(() => {
    Reflect.deleteProperty(globalThis, 'NanoMessenger');
    localStorage.clear();
  });

  it('say for eight seconds at most that they begin in a moment', async () => {
    await made(1);
    expect(seen().notice).to.equal('Captions (Deutsch) begin in a moment.');
    hands.moveTo(7999);
    expect(seen().notice).to.contain('in a moment');
    hands.moveTo(8000);
    expect(seen().notice).to.equal(undefined);
  });

  it('stay for five seconds when nothing follows, and longer where there is more to read', async () => {
    const messenger = await made(1);
    messenger.say('Yes.');
    await settled();
    hands.moveTo(4999);
    expect(seen().lines).to.deep.equal(['Yes.']);
    hands.moveTo(5000);
    expect(seen().lines).to.deep.equal([]);
    messenger.say('a'.repeat(100));
    await settled();
    hands.moveTo(12_999);
    expect(seen().lines).to.have.length(1);
    hands.moveTo(13_000);
    expect(seen().lines).to.have.length(0);
  });

  it('are connected anew after 5, 15 and 30 seconds, and are told to have failed once', async () => {
    let now = 0;
    for (const [index, wait] of [5000, 15_000, 30_000, 30_000].entries()) {
      (await made(index + 1)).fail(new Error('refused'));
      await settled();
      hands.moveTo(now + wait - 1);
      draw();
      expect(FakeMessenger.all, `before ${wait} ms`).to.have.length(index + 1);
      now += wait;
      hands.moveTo(now);
      draw();
      await made(index + 2);
    }
    expect(errors).to.have.length(1);
  });

  it('wait longer each time also where a connection is taken, and lost at once, until something is said', async () => {
    let now = 0;
    for (const [index, wait] of [5000, 15_000, 30_000].entries()) {
      const messenger = await made(index + 1);
      messenger.succeed();
      messenger.fail(new Error('lost'));
      await settled();
      hands.moveTo(now + wait - 1);
      draw();
      expect(FakeMessenger.all, `before ${wait} ms`).to.have.length(index + 1);
      hands.moveTo((now += wait));
      draw();
    }
    expect(errors).to.have.length(1);
    const messenger = await made(4);
    messenger.succeed();
    messenger.say('Yes.');
    await settled();
    messenger.fail(new Error('lost'));
    hands.moveTo(now + 5000);
    draw();
    await made(5);
    await settled();
    expect(errors, 'told anew').to.have.length(2);
  });

  it('are connected anew at once where the network is back, and where the viewer asks again', async () => {
    (await made(1)).fail(new Error('lost'));
    dispatchEvent(new Event('online'));
    draw();
    (await made(2)).fail(new Error('lost'));
    captions.change({ on: true });
    draw();
    await made(3);
  });

  it('leave a connection alone that came back by itself', async () => {
    const messenger = await made(1);
    messenger.fail(new Error('lost'));
    hands.moveTo(4000);
    messenger.succeed();
    hands.moveTo(60_000);
    draw();
    await settled();
    expect(FakeMessenger.all).to.have.length(1);
  });

  it('leave no timer behind where the player goes', async () => {
    const messenger = await made(1);
    messenger.say('Good evening.');
    messenger.fail(new Error('lost'));
    await settled();
    expect(hands.running).to.be.greaterThan(0);
    host.remove();
    expect(hands.running).to.equal(0);
  });
});
