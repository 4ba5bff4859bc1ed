import { expect } from '@open-wc/testing';
import { Chunk, forgetWhenOnline, whenOnline } from '../../src/playback/chunk.js';
import { settle } from '../helpers/settle.js';

describe('what could not be loaded', () => {
  const goOnline = (): void => void dispatchEvent(new Event('online'));
  const failing = new Chunk(() => Promise.reject(new TypeError('Failed to fetch')));
  const told: string[] = [];
  const tell = (name: string) => () => void told.push(name);
  beforeEach(() => (told.length = 0));

  it('is told once to each who asked for it when the network is back, however often they did', async () => {
    const [one, other] = [tell('one'), tell('other')];
    for (const again of [one, one, other]) await failing.load(again).catch(() => undefined);
    await settle();
    expect(told).to.deep.equal([]);
    goOnline();
    goOnline();
    expect(told).to.deep.equal(['one', 'other']);
  });

  it('is not told to who had it, nor to who asks no more', async () => {
    const [had, gone] = [tell('had'), tell('gone')];
    await new Chunk(() => Promise.resolve('it')).load(had);
    await failing.load(gone).catch(() => undefined);
    await settle();
    forgetWhenOnline(gone);
    goOnline();
    expect(told).to.deep.equal([]);
  });

  it('waits for the next time where who was told asks again', () => {
    const again = (): void => {
      told.push('again');
      if (told.length < 2) whenOnline(again);
    };
    whenOnline(again);
    goOnline();
    expect(told).to.deep.equal(['again']);
    goOnline();
    goOnline();
    expect(told).to.deep.equal(['again', 'again']);
  });
});
