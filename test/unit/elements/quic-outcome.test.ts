import { expect } from 'chai';
import { keepQuicOutcome, quicOutcome } from '../../../src/elements/player/quic-outcome.js';
import { quicRests } from '../../../src/playback/known-quic.js';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 27);

const ready = (asked: unknown, uses: unknown, server: unknown = { webtransport: 'https://h/x' }) => ({
  name: 'Ready',
  data: {
    initialEnableMoq: asked,
    config: { source: { entries: [{ h5live: { server } }] }, playback: { enableMediaOverQuic: uses } },
  },
});

describe('what came of Media over QUIC', () => {
  const rows: [what: string, event: Parameters<typeof quicOutcome>[0], boolean | undefined][] = [
    ['was to be used, and is', ready(true, true), true],
    ['was to be used, and is not', ready(true, false), false],
    ['was not to be used', ready(false, false), undefined],
    ['has no address', ready(true, false, { websocket: 'wss://h' }), undefined],
    ['has no server', ready(true, false, null), undefined],
    ['is told of by a player that does not know it', ready(undefined, undefined), undefined],
    ['is told of by another event', { ...ready(true, false), name: 'Loading' }, undefined],
    ['is told of without anything', { name: 'Ready' }, undefined],
    ['is told of by nonsense', { name: 'Ready', data: { initialEnableMoq: true, config: 1 } }, undefined],
  ];
  for (const [what, event, outcome] of rows)
    it(`is ${outcome ?? 'not known'} where it ${what}`, () => {
      expect(quicOutcome(event)).to.equal(outcome);
    });
});

describe('what is known of Media over QUIC from the last visit', () => {
  const kept = new Map<string, string>();
  const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
  const use = (storage: unknown) =>
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: storage, writable: true });

  beforeEach(() => {
    kept.clear();
    use({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    });
  });
  afterEach(() => {
    if (before) Object.defineProperty(globalThis, 'localStorage', before);
    else Reflect.deleteProperty(globalThis, 'localStorage');
  });

  it('is that it rests for an hour after it did not come through', () => {
    expect(quicRests(NOW)).to.equal(false);
    keepQuicOutcome(false, NOW);
    expect([quicRests(NOW), quicRests(NOW + HOUR - 1), quicRests(NOW + HOUR)]).to.deep.equal([
      true,
      true,
      false,
    ]);
  });

  it('is forgotten when it comes through', () => {
    keepQuicOutcome(false, NOW);
    keepQuicOutcome(true, NOW);
    expect([quicRests(NOW), kept.size]).to.deep.equal([false, 0]);
  });

  it('is nothing where the browser keeps nothing, or something else stands there', () => {
    keepQuicOutcome(false, NOW);
    for (const key of kept.keys()) kept.set(key, 'nonsense');
    expect(quicRests(NOW)).to.equal(false);
    const refuses = () => {
      throw new Error('SecurityError');
    };
    use({ getItem: refuses, setItem: refuses, removeItem: refuses });
    for (const cameThrough of [true, false]) keepQuicOutcome(cameThrough, NOW);
    expect(quicRests(NOW)).to.equal(false);
    use(undefined);
    keepQuicOutcome(false, NOW);
    expect(quicRests(NOW)).to.equal(false);
  });
});
