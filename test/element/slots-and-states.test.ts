// What a page puts into the slots of a player and a panel, and what it can ask of a player in its style sheet.
import { aTimeout, expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { SecureH5livePlayer } from '../../src/index.js';
import '../../src/define.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { type FakePlayer, fakePlayers, fakePlayerSrc, forgetPlayers, until } from './fakes/fake-player.js';

const JWT = unsignedJwt(playbackClaims({ exp: 4_102_444_800 }));

async function shown(
  inside = html``,
  Kind = SecureH5livePlayer,
  tag = 'slots-player',
  properties: object = {},
) {
  Kind.define(tag);
  const box = await fixture<HTMLElement>(html`<div style="inline-size: 640px">${inside}</div>`);
  const player = document.createElement(tag) as SecureH5livePlayer;
  Object.assign(player, {
    streamName: 'AAAAA-BBBBB',
    token: JWT,
    lang: 'en',
    playerSrc: fakePlayerSrc(),
    ...properties,
  });
  player.append(...box.children);
  box.append(player);
  await player.updateComplete;
  return player;
}

const vendor = (): Promise<FakePlayer> =>
  until('a player was set up', () => {
    const last = fakePlayers()?.instances.at(-1);
    return last?.config && last;
  });
const supportsStates = CSS.supports('selector(:state(playing))');
const withStates = supportsStates ? it : it.skip;
const states = ['idle', 'loading', 'playing', 'buffering', 'paused', 'failed', 'live'];
const statesOf = (player: Element) => states.filter((name) => player.matches(`:state(${name})`));
const partsOf = (player: Element) => [...player.shadowRoot!.querySelector('[part~=frame]')!.part].slice(1);
async function fail(player: SecureH5livePlayer): Promise<void> {
  fakePlayers()!.setupResult = () => Promise.reject(Object.assign(new Error('no'), { code: 5005 }));
  player.streamName = 'REJECTED';
  await until('it failed', () => player.playback.phase === 'failed');
  await player.updateComplete;
}

const ownStarts = (player: Element): Element[] => {
  const controls = player.shadowRoot!.querySelector('[part~=controls]');
  const buttons = [controls?.shadowRoot?.querySelector('[part=big-play]')];
  return [...buttons, player.shadowRoot!.querySelector('.start [part=action]')].filter((one) => !!one);
};
const isSeen = (element: Element) => element.getClientRects().length > 0;

async function play(player: SecureH5livePlayer): Promise<FakePlayer> {
  const made = await vendor();
  void player.play();
  await until('it was told to play', () => made.calls.includes('play'));
  for (const name of ['Loading', 'Play']) made.emit(name);
  await player.updateComplete;
  return made;
}

describe('the states of a player', () => {
  beforeEach(() => forgetPlayers());
  afterEach(() => fixtureCleanup());

  withStates('are the phase of its playback, one at a time (where the browser has :state())', async () => {
    const player = await shown();
    expect(statesOf(player)).to.deep.equal(['idle']);
    const made = await play(player);
    expect(statesOf(player)).to.deep.equal(['playing']);
    made.emit('Pause', { reason: 'paused' });
    await player.updateComplete;
    expect(statesOf(player)).to.deep.equal(['paused']);
    expect(player.getAttributeNames()).to.deep.equal([]);
    expect(partsOf(player)).to.deep.equal([]);
  });

  it('are parts of the frame where a derived class has the internals for itself', async () => {
    class WithInternals extends SecureH5livePlayer {
      readonly #internals = this.attachInternals();
      get internals(): ElementInternals {
        return this.#internals;
      }
    }
    const player = await shown(html``, WithInternals, 'internals-player');
    expect(partsOf(player)).to.deep.equal(['state-idle']);
    await play(player);
    expect(partsOf(player)).to.deep.equal(['state-playing']);
  });

  it('are states again once it is back from a document that does not know the element', async () => {
    const floating = await fixture<HTMLIFrameElement>(html`<iframe title="floating"></iframe>`);
    const player = document.createElement('slots-player') as SecureH5livePlayer;
    // Idle there and here, so that nothing changes on the way.
    Object.assign(player, { streamName: 'AAAAA-BBBBB', token: JWT, loading: 'click' });
    Object.assign(player, { playerSrc: fakePlayerSrc() });
    floating.contentDocument!.body.append(player);
    await player.updateComplete;
    await fixture(html`${player}`);
    await player.updateComplete;
    expect(partsOf(player)).to.deep.equal(supportsStates ? [] : ['state-idle']);
    if (supportsStates) expect(statesOf(player)).to.deep.equal(['idle']);
    void player.play();
    await play(player);
    expect(partsOf(player)).to.deep.equal(supportsStates ? [] : ['state-playing']);
    if (supportsStates) expect(statesOf(player)).to.deep.equal(['playing']);
  });

  it('hold live while the picture is less than three seconds behind', async () => {
    const player = await shown();
    const read = () => (supportsStates ? statesOf(player) : partsOf(player).map((name) => name.slice(6)));
    await play(player);
    Object.defineProperty(player, 'playbackStatistics', { configurable: true, value: { latencyMs: 900 } });
    player.requestUpdate();
    await player.updateComplete;
    expect(read()).to.deep.equal(['playing', 'live']);
    Object.defineProperty(player, 'playbackStatistics', { configurable: true, value: { latencyMs: 3000 } });
    player.requestUpdate();
    await player.updateComplete;
    expect(read()).to.deep.equal(['playing']);
  });
});

describe('the slots of a player', () => {
  beforeEach(() => forgetPlayers());
  afterEach(() => fixtureCleanup());

  it('hold a poster of the page’s until there is a picture, over the whole frame', async () => {
    const player = await shown(html`<canvas slot="poster" width="4" height="3"></canvas>`);
    player.poster = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
    await player.updateComplete;
    const poster = player.querySelector('[slot=poster]')!;
    const frame = player.shadowRoot!.querySelector('[part=frame]')!.getBoundingClientRect();
    expect(poster.getBoundingClientRect().toJSON()).to.deep.equal(frame.toJSON());
    expect(isSeen(player.shadowRoot!.querySelector('[part=poster]')!), 'the attribute’s').to.equal(false);
    await play(player);
    expect(isSeen(poster)).to.equal(false);
    expect(poster.parentElement).to.equal(player);
  });

  it('hold a poster also while a player that does not begin by itself is set up, and none over a picture that was paused', async () => {
    const player = await shown(html`<canvas slot="poster" width="4" height="3"></canvas>`);
    const poster = player.querySelector('[slot=poster]')!;
    const isPaused = () => player.playback.phase === 'paused';
    const made = await vendor();
    made.emit('Ready');
    await until('it is set up', isPaused);
    await player.updateComplete;
    expect(isSeen(poster)).to.equal(true);
    await play(player);
    await until('it was measured', () => {
      made.emit('Stats', { stats: {} });
      return player.playbackStatistics;
    });
    player.pause();
    made.emit('Pause', { reason: 'normal' });
    await until('it is paused', isPaused);
    await player.updateComplete;
    expect(isSeen(poster)).to.equal(false);
  });

  it('hold what is said of a failure, with the button and the code beneath it', async () => {
    const player = await shown(html`<p slot="error">Please call us.</p>`);
    const said = player.querySelector('[slot=error]')!;
    expect(isSeen(said)).to.equal(false);
    await play(player);
    await fail(player);
    expect(isSeen(said)).to.equal(true);
    const message = player.shadowRoot!.querySelector('[part=message]')!;
    expect(isSeen(message.querySelector('.text')!), 'our own sentence').to.equal(false);
    expect(isSeen(message.querySelector('[part=action]')!)).to.equal(true);
    expect(said.closest('*')?.assignedSlot?.closest('[role=alert]')).to.be.instanceOf(Element);
  });

  it('hold what is said while it connects, before and after more than a start needs is there', async () => {
    const player = await shown(html`<p slot="loading">One moment.</p>`);
    const made = await vendor();
    void player.play();
    await until('it was told to play', () => made.calls.includes('play'));
    made.emit('Loading');
    const said = player.querySelector('[slot=loading]')!;
    await until('it is seen', () => isSeen(said));
    made.emit('Play');
    await until('it is gone', () => !isSeen(said));
  });

  const clickedToStart: [what: string, properties: object][] = [
    ['before anything is loaded', { controls: 'none', loading: 'click' }],
    ['and the controls leave theirs out', {}],
  ];
  for (const [when, properties] of clickedToStart)
    it(`hold the button that starts, ${when}: a click plays once, and it is gone while it plays`, async () => {
      const player = await shown(html`<button slot="start">Watch</button>`, undefined, undefined, properties);
      const start = player.querySelector<HTMLElement>('[slot=start]')!;
      await until('it is seen', () => isSeen(start));
      expect(ownStarts(player).filter(isSeen)).to.deep.equal([]);
      const calls: unknown[] = [];
      const { play: plays } = player;
      player.play = () => (calls.push('play'), plays.call(player));
      start.click();
      const made = await vendor();
      await until('it was told to play', () => made.calls.includes('play'));
      for (const name of ['Loading', 'Play']) made.emit(name);
      await until('it is gone', () => !isSeen(start));
      expect(calls).to.deep.equal(['play']);
    });

  it('hold the button that starts again where it is paused, and ours where the page takes it away', async () => {
    const player = await shown(html`<button slot="start">Watch</button>`);
    const made = await play(player);
    made.emit('Pause', { reason: 'paused' });
    await player.updateComplete;
    const start = player.querySelector<HTMLElement>('[slot=start]')!;
    expect(isSeen(start)).to.equal(true);
    const frame = player.shadowRoot!.querySelector('[part~=frame]')!.getBoundingClientRect();
    const { left, right, top, bottom } = start.getBoundingClientRect();
    expect((left + right) / 2).to.be.closeTo((frame.left + frame.right) / 2, 1);
    expect((top + bottom) / 2).to.be.closeTo((frame.top + frame.bottom) / 2, 1);
    start.remove();
    await until('ours is seen', () => ownStarts(player).some(isSeen));
    player.append(start);
    await until('the page’s is seen', () => isSeen(start) && !ownStarts(player).some(isSeen));
  });

  it('start nothing where a page stops the click', async () => {
    const properties = { controls: 'none', loading: 'click' };
    const player = await shown(html`<button slot="start">Watch</button>`, undefined, undefined, properties);
    let calls = 0;
    player.play = () => Promise.resolve((calls += 1) > 0);
    const start = player.querySelector<HTMLElement>('[slot=start]')!;
    start.addEventListener('click', (event) => event.stopPropagation(), { once: true });
    start.click();
    expect(calls).to.equal(0);
    start.click();
    expect(calls).to.equal(1);
  });

  for (const [when, properties] of clickedToStart)
    it(`give the focus to the button that starts, ${when}, and keep it in the player when that leaves`, async () => {
      const inside = html`<div slot="start"><button>Watch</button></div>`;
      const player = await shown(inside, undefined, undefined, properties);
      const start = player.querySelector<HTMLElement>('[slot=start] button')!;
      await until('it is seen', () => isSeen(start));
      player.focus();
      expect(document.activeElement).to.equal(start);
      player.focus();
      expect(document.activeElement).to.equal(start);
      player.controls = 'accessible';
      await sendKeys({ press: 'Enter' });
      const made = await vendor();
      await until('it was told to play', () => made.calls.includes('play'));
      for (const name of ['Loading', 'Play']) made.emit(name);
      await until('it is gone', () => !isSeen(start));
      await player.updateComplete;
      await until('the focus is in the player', () => document.activeElement === player);
    });

  it('hold what a page puts above and beneath the panel', async () => {
    const player = await shown(
      html`<p slot="panel-footer">Beneath</p>
        <p slot="panel-header">Above</p>`,
    );
    await aTimeout(0);
    const [above, beneath] = ['header', 'footer'].map((name) =>
      player.querySelector(`[slot=panel-${name}]`)!.getBoundingClientRect(),
    );
    const panel = player
      .shadowRoot!.querySelector('[part=status]')!
      .shadowRoot!.querySelector('[part=panel]')!
      .getBoundingClientRect();
    expect(above!.bottom).to.be.at.most(panel.top);
    expect(beneath!.top).to.be.at.least(panel.bottom);
  });

  for (const width of [320, 360, 375, 412, 430, 480, 640, 1280])
    it(`have nothing empty between the panel and what a page puts beneath it, ${width} wide`, async () => {
      const player = await shown(html`<p slot="panel-footer" style="margin: 0">Beneath</p>`);
      player.style.inlineSize = `${width}px`;
      await aTimeout(0);
      const panel = player
        .shadowRoot!.querySelector('[part=status]')!
        .shadowRoot!.querySelector('[part=panel]')!
        .getBoundingClientRect();
      const { top } = player.querySelector('[slot=panel-footer]')!.getBoundingClientRect();
      expect(top).to.be.closeTo(panel.bottom, 0.5);
    });

  it('take what a component around the player passes on through slots of its own', async () => {
    SecureH5livePlayer.define('slots-player');
    const host = await fixture<HTMLElement>(
      html`<div style="display: block; inline-size: 640px">
        <canvas slot="picture" width="4" height="3"></canvas><button slot="begin">Watch</button>
        <p slot="note">Above</p>
      </div>`,
    );
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `<slots-player stream-name="AAAAA-BBBBB" loading="click" lang="en">
      <slot name="picture" slot="poster"></slot><slot name="begin" slot="start"></slot><slot name="note" slot="panel-header"></slot>
    </slots-player>`;
    const player = root.querySelector('slots-player') as SecureH5livePlayer;
    Object.assign(player, { token: JWT, playerSrc: fakePlayerSrc() });
    await player.updateComplete;
    const [picture, begin, note] = host.children as unknown as [HTMLElement, HTMLElement, HTMLElement];
    for (const [title, one] of Object.entries({ picture, begin, note }))
      await until(`${title} is seen`, () => isSeen(one));
    expect(ownStarts(player).filter(isSeen)).to.deep.equal([]);
    begin.click();
    const made = await vendor();
    await until('it was told to play', () => made.calls.includes('play'));
    for (const name of ['Loading', 'Play']) made.emit(name);
    await until('picture and button are gone', () => !isSeen(picture) && !isSeen(begin));
    expect(isSeen(note)).to.equal(true);
  });

  it('show nothing of what a page puts into a player without a slot', async () => {
    const player = await shown(html`<p>For browsers without scripts.</p>`);
    expect(isSeen(player.querySelector('p')!)).to.equal(false);
    await play(player);
    await fail(player);
    expect(isSeen(player.querySelector('p')!)).to.equal(false);
  });
});
