import { expect } from 'chai';
import { PageWakes } from '../../../src/playback/page-wakes.js';

/** An event target that counts its listeners. */
class Counting extends EventTarget {
  listeners = 0;
  override addEventListener(...args: Parameters<EventTarget['addEventListener']>) {
    this.listeners += 1;
    super.addEventListener(...args);
  }
  override removeEventListener(...args: Parameters<EventTarget['removeEventListener']>) {
    this.listeners -= 1;
    super.removeEventListener(...args);
  }
}

function bench() {
  const window = new Counting();
  const document = Object.assign(new Counting(), { visibilityState: 'visible' });
  const wakes = new PageWakes(() => ({ window, document }));
  const told: string[] = [];
  const subscriber = (name: string, also = (): void => undefined) => {
    const tell = (what: string) => () => {
      told.push(`${name} ${what}`);
      also();
    };
    return { wake: tell('wake'), online: tell('online') };
  };
  return {
    window,
    document,
    wakes,
    told,
    subscriber,
    listeners: () => window.listeners + document.listeners,
  };
}

describe('PageWakes', () => {
  const rows: [title: string, target: 'window' | 'document', type: string, state: string, told: string[]][] =
    [
      ['is seen again', 'document', 'visibilitychange', 'visible', ['a wake']],
      ['is hidden', 'document', 'visibilitychange', 'hidden', []],
      ['comes back from the cache', 'window', 'pageshow from the cache', 'visible', ['a wake']],
      ['is shown when it has loaded', 'window', 'pageshow', 'visible', []],
      ['is online again', 'window', 'online', 'visible', ['a online']],
      ['is online again while it is hidden', 'window', 'online', 'hidden', ['a online']],
    ];
  for (const [title, target, type, state, expected] of rows) {
    it(`tells ${expected.join() || 'nothing'} when the page ${title}`, () => {
      const { wakes, told, subscriber, ...page } = bench();
      wakes.subscribe(subscriber('a'));
      page.document.visibilityState = state;
      const [name = '', ...from] = type.split(' ');
      const persisted = from.length > 0;
      page[target].dispatchEvent(Object.assign(new Event(name), { persisted }));
      expect(told).to.deep.equal(expected);
    });
  }

  it('listens once for all who subscribe, and not at all for nobody', () => {
    const { wakes, subscriber, listeners, window, told } = bench();
    expect(listeners()).to.equal(0);
    const ends = ['a', 'b', 'c'].map((name) => wakes.subscribe(subscriber(name)));
    expect(listeners()).to.equal(3);
    window.dispatchEvent(new Event('online'));
    expect(told).to.deep.equal(['a online', 'b online', 'c online']);
    for (const end of [...ends, ...ends]) end();
    expect(listeners()).to.equal(0);
    window.dispatchEvent(new Event('online'));
    expect(told).to.have.lengthOf(3);
    wakes.subscribe(subscriber('d'));
    expect(listeners()).to.equal(3);
  });

  it('takes one who subscribes twice for two', () => {
    const { wakes, subscriber, listeners, window, told } = bench();
    const both = subscriber('a');
    const end = wakes.subscribe(both);
    wakes.subscribe(both);
    end();
    expect(listeners()).to.equal(3);
    window.dispatchEvent(new Event('online'));
    expect(told).to.deep.equal(['a online']);
  });

  it('does not tell who left on hearing of it, nor who came by it', () => {
    const { wakes, subscriber, window, told } = bench();
    let end = (): void => undefined;
    wakes.subscribe(
      subscriber('a', () => {
        end();
        wakes.subscribe(subscriber('c'));
      }),
    );
    end = wakes.subscribe(subscriber('b'));
    window.dispatchEvent(new Event('online'));
    expect(told).to.deep.equal(['a online']);
  });

  it('asks for no page before somebody subscribes', () => {
    let asked = 0;
    const page = () => {
      asked += 1;
      return {
        window: new EventTarget(),
        document: Object.assign(new EventTarget(), { visibilityState: '' }),
      };
    };
    const wakes = new PageWakes(page);
    expect(asked).to.equal(0);
    wakes.subscribe({ wake: () => undefined, online: () => undefined });
    expect(asked).to.equal(1);
  });
});
