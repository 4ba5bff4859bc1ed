import { expect } from 'chai';
import { H5LiveError } from '../../../src/token/index.js';
import { Chunk } from '../../../src/playback/chunk.js';
import { Clock } from '../../../src/playback/clock.js';
import { CHUNK_LIMIT_MS, loadChunk } from '../../../src/playback/load-chunk.js';
import { Hands } from '../../helpers/hands.js';
import { settle } from '../../helpers/settle.js';

const codeOf = (error: unknown) => (error instanceof H5LiveError ? error.code : String(error));

describe('loadChunk', () => {
  it('gives what was loaded, once for all who ask', async () => {
    let loads = 0;
    const chunk = new Chunk(() => Promise.resolve((loads += 1)));
    expect([await loadChunk(chunk), await loadChunk(chunk)]).to.deep.equal([1, 1]);
  });

  it('names what could not be fetched, and tries again the next time', async () => {
    let isThere = false;
    const chunk = new Chunk(() =>
      isThere ? Promise.resolve('it') : Promise.reject(new TypeError('Failed to fetch')),
    );
    expect(await loadChunk(chunk).catch(codeOf)).to.equal('component-unavailable');
    isThere = true;
    expect(await loadChunk(chunk)).to.equal('it');
  });

  it('names what is of another version', async () => {
    const chunk = new Chunk(() => Promise.reject(new SyntaxError('no export')));
    expect(await loadChunk(chunk).catch(codeOf)).to.equal('component-outdated');
  });

  it('takes what does not have what is wanted for another version, and tries again the next time', async () => {
    const given = [undefined, 'it'];
    const chunk = new Chunk(() => Promise.resolve(given.shift()));
    expect(await loadChunk(chunk).catch(codeOf)).to.equal('component-outdated');
    expect(await loadChunk(chunk)).to.equal('it');
  });

  it('does not wait for ever for what hangs, and gives it the next time where it has come', async () => {
    const hands = new Hands();
    const clock = new Clock(hands);
    let come: (what: string) => void = () => undefined;
    const chunk = new Chunk(() => new Promise<string>((resolve) => (come = resolve)));
    let ended: string | undefined;
    void loadChunk(chunk, clock)
      .then(String, codeOf)
      .then((what) => (ended = what));
    hands.moveTo(CHUNK_LIMIT_MS - 1);
    await settle();
    expect(ended).to.equal(undefined);
    hands.moveTo(CHUNK_LIMIT_MS);
    await settle();
    expect([ended, hands.running]).to.deep.equal(['component-unavailable', 0]);
    come('it');
    expect(await loadChunk(chunk, clock)).to.equal('it');
  });
});
