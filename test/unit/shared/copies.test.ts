import { expect } from 'chai';
import { shared } from '../../../src/shared/copies.js';

describe('what copies of the package have in common', () => {
  it('takes listeners where the platform keeps those in the object itself, as Node 24 and Deno do', () => {
    class KeepsListeners extends EventTarget {
      declare kept: unknown;

      override addEventListener(...args: Parameters<EventTarget['addEventListener']>): void {
        this.kept = args;
        super.addEventListener(...args);
      }
    }
    const news = shared('news that a test makes', KeepsListeners);
    let heard = 0;
    news.addEventListener('change', () => (heard += 1));
    news.dispatchEvent(new Event('change'));
    expect(heard).to.equal(1);
  });

  it('is frozen where it can be, so that nobody gives its methods another meaning', () => {
    expect(Object.isFrozen(shared('a map that a test makes', Map))).to.equal(true);
  });
});
