import { expect } from 'chai';
import { Mount, removeLeftovers } from '../../../src/playback/mount.js';
import { mountIn } from '../../../src/playback/picture.js';
import { fakePage, FakeElement } from '../../helpers/fake-tree.js';

function bench(place: 'page' | 'shadow' | 'nowhere' = 'page') {
  const world = fakePage();
  const host = new FakeElement('secure-h5live-player');
  const shadow = new FakeElement('#shadow');
  if (place === 'page') world.body.append(host);
  if (place === 'shadow') shadow.append(host);
  const make = (slot: 'player' | 'standby' = 'player') => {
    const mount = new Mount(host as unknown as HTMLElement, slot, world.page);
    return { mount, div: mount.element as unknown as FakeElement };
  };
  return { ...world, host, shadow, make };
}

const mounted = (host: FakeElement) => mountIn(host as unknown as Element) as unknown;
const clean = (parent: FakeElement) => removeLeftovers(parent as unknown as Element);

describe('Mount', () => {
  it('stands in its host from the beginning where the player finds it there', () => {
    const { host, make, shields } = bench();
    const { div } = make('standby');
    expect([div.parentNode, div.hidden, div.slot]).to.deep.equal([host, false, 'standby']);
    expect(div.id).to.match(/^secure-h5live-player-\d+$/);
    expect(shields).to.deep.equal(['shield']);
  });

  it('has an id that nothing else on the page has', () => {
    const { body, make } = bench();
    const [, next] = /(\d+)$/.exec(make().div.id) ?? [];
    const taken = new FakeElement('div');
    taken.id = `secure-h5live-player-${Number(next) + 1}`;
    body.append(taken);
    expect(make().div.id).to.equal(`secure-h5live-player-${Number(next) + 2}`);
  });

  for (const place of ['shadow', 'nowhere'] as const) {
    it(`waits out of sight at the end of the page while its host is ${place === 'shadow' ? 'in a shadow root' : place}`, () => {
      const { body, host, make } = bench(place);
      const { mount, div } = make();
      expect([div.parentNode, div.hidden]).to.deep.equal([body, true]);
      mount.settle();
      expect([div.parentNode, div.hidden]).to.deep.equal([host, false]);
    });
  }

  it('is found by the player also where its host leaves the page during the set-up', () => {
    const { body, host, make, changed } = bench();
    const { div } = make();
    host.remove();
    changed();
    expect([div.parentNode, div.hidden]).to.deep.equal([body, true]);
  });

  it('goes back to its host where a framework throws it out, and only once it has settled there', () => {
    const { host, make, changed } = bench();
    const { mount, div } = make();
    mount.settle();
    div.remove();
    changed();
    expect(div.parentNode).to.equal(host);
  });

  it('moves without being taken out where the browser can do that', () => {
    const { host, make } = bench('shadow');
    host.movesWhole();
    const { mount, div } = make();
    mount.settle();
    expect([div.parentNode, div.torn]).to.deep.equal([host, 0]);
  });

  it('moves all the same where the browser refuses to do that', () => {
    const { host, make } = bench('shadow');
    host.moveBefore = () => {
      throw new Error('not between these two');
    };
    const { mount, div } = make();
    mount.settle();
    expect(div.parentNode).to.equal(host);
  });

  it('leaves for the end of the page to be destroyed there, and leaves nothing behind', () => {
    const { body, host, make, observers, shields } = bench('shadow');
    const { mount, div } = make();
    mount.settle();
    expect(observers.size).to.equal(1);
    mount.leave();
    expect([div.parentNode, div.hidden, observers.size]).to.deep.equal([body, true, 0]);
    mount.remove();
    expect([host.children, body.children]).to.deep.equal([[], []]);
    expect(shields.at(-1)).to.equal('end');
  });

  it('tells the picture that is shown from the next one and from copies', () => {
    const { host, make } = bench();
    const { div: standby } = make('standby');
    const copy = new FakeElement('div');
    copy.slot = 'player';
    copy.setAttribute('data-h5live-mount', '');
    host.append(copy);
    expect(mounted(host)).to.equal(undefined);
    standby.slot = 'player';
    expect(mounted(host)).to.equal(standby);
  });

  it('throws out what is left of mounts, and nothing else', () => {
    const { host, make } = bench();
    const { div } = make();
    const [copy, old, other] = ['div', 'div', 'div'].map((name) => new FakeElement(name));
    copy!.setAttribute('data-h5live-mount', '');
    Object.assign(old!, { id: 'secure-h5live-player-7', slot: 'player' });
    for (const child of [copy, old, other]) host.append(child!);
    clean(host);
    expect(host.children).to.deep.equal([div, other]);
  });
});
