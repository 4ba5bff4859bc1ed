import { aTimeout, expect } from '@open-wc/testing';
import type { SecureH5livePlayer } from '../../src/index.js';
import '../../src/define.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { fakePlayers, fakePlayerSrc, until, type FakePlayer } from './fakes/fake-player.js';

const MOUNTS = 500;
const AT_ONCE = 50;
const TOKEN = unsignedJwt(playbackClaims({ exp: 4_102_444_800 }));

type Undo = () => void;

/** Replaces a method of an object and gives the function that puts it back. */
function replace<T extends object, K extends keyof T>(target: T, name: K, by: T[K]): Undo {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value: by, configurable: true, writable: true });
  return () => {
    if (own) Object.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  };
}

/** Keeps count of the timers that have neither run nor been cleared. */
function countTimers(pending: Map<number, string>): Undo[] {
  const { setTimeout: later, setInterval: often, clearTimeout: clear } = globalThis;
  const where = (): string => new Error().stack?.split('\n').slice(3, 6).join(' < ') ?? '';
  const begin = (start: typeof later, once: boolean) =>
    ((task: (...values: unknown[]) => void, ms?: number, ...values: unknown[]) => {
      const id = Number(
        start(() => {
          if (once) pending.delete(id);
          task(...values);
        }, ms),
      );
      pending.set(id, where());
      return id;
    }) as unknown as typeof later;
  const end = ((id: number | undefined) => {
    if (id !== undefined) pending.delete(id);
    clear(id);
  }) as typeof clear;
  return [
    replace(globalThis, 'setTimeout', begin(later, true)),
    replace(globalThis, 'setInterval', begin(often as typeof later, false) as unknown as typeof often),
    replace(globalThis, 'clearTimeout', end),
    replace(globalThis, 'clearInterval', end),
  ];
}

/** Keeps count of the listeners of a target, as a browser does: the same one twice counts once. */
function countListeners(target: EventTarget, name: string, present: Set<string>): Undo[] {
  const ids = new Map<unknown, number>();
  const keyOf = (type: string, listener: unknown, options: unknown): string => {
    if (!ids.has(listener)) ids.set(listener, ids.size);
    const capture =
      typeof options === 'object' && options !== null && 'capture' in options ? options.capture : options;
    return `${name} ${type} ${ids.get(listener)} ${Boolean(capture)}`;
  };
  const { addEventListener: add, removeEventListener: remove } = target;
  return [
    replace(
      target,
      'addEventListener',
      (type: string, listener: never, options?: AddEventListenerOptions) => {
        const key = keyOf(type, listener, options);
        present.add(key);
        const end = (): void => void present.delete(key);
        if (typeof options === 'object') options.signal?.addEventListener('abort', end);
        if (typeof options === 'object' && options.once) add.call(target, type, end, options);
        add.call(target, type, listener, options);
      },
    ),
    replace(
      target,
      'removeEventListener',
      (type: string, listener: never, options?: EventListenerOptions) => {
        present.delete(keyOf(type, listener, options));
        remove.call(target, type, listener, options);
      },
    ),
  ];
}

function mount(index: number): SecureH5livePlayer {
  const player = document.createElement('secure-h5live-player');
  Object.assign(player, { streamName: `AAAAA-${index}`, playerSrc: fakePlayerSrc(), token: TOKEN });
  // Every way of life has its own timers and listeners.
  Object.assign(
    player,
    [{ autoplay: true }, { statistics: true, owner: true }, { loading: 'lazy' }][index % 3],
  );
  if (index % 5 === 0) player.tokenProvider = () => Promise.resolve(TOKEN);
  document.body.append(player);
  return player;
}

/** What an element may have put into the head or the body. */
const added = (): number =>
  document.head.querySelectorAll('link, script, style').length + document.body.querySelectorAll('*').length;

const live = (): FakePlayer[] =>
  (fakePlayers()?.instances ?? []).filter(({ calls }) => !calls.includes('destroy'));

/** Mounts so many, lets them play, fail or wait, and removes them; some even before they are set up. */
async function mountAndUnmount(count: number): Promise<WeakRef<SecureH5livePlayer>[]> {
  const gone: WeakRef<SecureH5livePlayer>[] = [];
  for (let made = 0; made < count; made += AT_ONCE) {
    const batch = Array.from({ length: AT_ONCE }, (_, index) => mount(made + index));
    await aTimeout(0);
    if (made % (2 * AT_ONCE) === 0) {
      await until('half of them are set up', () => live().length > AT_ONCE / 2);
      for (const [index, vendor] of live().entries()) {
        vendor.emit('Loading');
        if (index % 3 > 0) vendor.emit('Play');
        if (index % 3 === 1) vendor.emit('StartBuffering');
        if (index % 4 === 0) vendor.emit('Error', { code: 4106, message: 'lost' });
      }
      await aTimeout(0);
    }
    for (const player of batch) player.remove();
    gone.push(...batch.map((player) => new WeakRef(player)));
  }
  await aTimeout(150);
  await until('all are destroyed', () => live().length === 0);
  return gone;
}

describe('many mounts and unmounts', () => {
  const timers = new Map<number, string>();
  const listeners = new Set<string>();
  let undo: Undo[] = [];

  before(() => {
    undo = [
      ...countTimers(timers),
      ...countListeners(window, 'window', listeners),
      ...countListeners(document, 'document', listeners),
    ];
  });
  after(() => undo.forEach((putBack) => putBack()));

  it(`leave no timer, no listener and no node behind, ${MOUNTS} times`, async function () {
    this.timeout(40_000);
    await mountAndUnmount(AT_ONCE);
    expect(fakePlayers()?.instances.length, 'that the fake player was used').to.be.greaterThan(0);
    const before = added();
    const gone = await mountAndUnmount(MOUNTS);
    expect(fakePlayers()?.loads, 'loads of the script').to.equal(1);
    expect([...new Set(timers.values())], 'timers that still run').to.deep.equal([]);
    expect([...listeners], 'listeners of window and document').to.deep.equal([]);
    expect(added(), 'nodes').to.equal(before);
    fakePlayers()?.instances.splice(0);
    const { gc } = globalThis as { gc?: () => void };
    if (gc) {
      await until('all can be collected', () => {
        gc();
        return gone.every((player) => player.deref() === undefined);
      });
    }
  });
});
