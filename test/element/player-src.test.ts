// Who may choose the script that a player runs: a script of the page whatever it likes, markup only what the page allows.
import { aTimeout, expect, fixture, fixtureCleanup } from '@open-wc/testing';
import '../../src/define.js';
import type { PlaybackErrorEvent } from '../../src/index.js';
import { SecureH5livePlayer } from '../../src/index.js';
import { OFFICIAL_PLAYER } from '../../src/nanoplayer/index.js';
import { until } from './fakes/fake-player.js';

let number = 0;
const elsewhere = () => `https://elsewhere.example/${(number += 1)}.js`;
const SHA = `sha384-${'A'.repeat(64)}`;

describe('the address in player-src', () => {
  const { head } = document;
  let asked: string[] = [];
  let errors: (number | string | undefined)[] = [];

  beforeEach(() => {
    delete (globalThis as { NanoPlayer?: unknown }).NanoPlayer;
    asked = [];
    errors = [];
    head.append = (script: HTMLScriptElement) => void asked.push(script.src);
  });
  afterEach(() => {
    fixtureCleanup();
    Reflect.deleteProperty(head, 'append');
  });

  async function put(markup: string): Promise<SecureH5livePlayer> {
    const box = await fixture(`<div></div>`);
    box.addEventListener('error', (event) => errors.push((event as PlaybackErrorEvent).code), true);
    box.innerHTML = markup;
    return box.firstElementChild as SecureH5livePlayer;
  }
  const markup = (attributes: string, tag = 'secure-h5live-player') =>
    `<${tag} stream-name="AAAAA-BBBBB" lang="en" ${attributes}></${tag}>`;
  const putWithOwnScript = async () => {
    const player = await put(markup(`player-src="/own-${(number += 1)}.js"`));
    await until('the script was asked for', () => asked.length === 1);
    asked = [];
    return player;
  };
  const isRefused = async (player: SecureH5livePlayer) => {
    await until('it was refused', () => player.playback.failure?.code === 'player-address-not-allowed');
    await aTimeout(20);
    expect(asked).to.deep.equal([]);
  };
  const isAskedFor = async (address: string) => {
    await until('the script was asked for', () => asked.length > 0);
    await aTimeout(20);
    expect(asked).to.deep.equal([address]);
  };

  it('is refused in markup that names another origin, once, and the owner is told what to do', async () => {
    const player = await put(markup(`player-src="${elsewhere()}" owner autoplay`));
    await isRefused(player);
    expect(errors).to.deep.equal(['player-address-not-allowed']);
    expect(player.shadowRoot!.querySelector('[part=message]')!.textContent).to.contain('could not be loaded');
  });

  it('is refused wherever markup comes from', async () => {
    const player = await putWithOwnScript();
    player.setAttribute('player-src', elsewhere());
    await isRefused(player);
  });

  it('is used in markup with an integrity, also where that comes later', async () => {
    const address = elsewhere();
    const player = await put(markup(`player-src="${address}"`));
    await isRefused(player);
    player.setAttribute('integrity', 'no digest');
    await isRefused(player);
    player.setAttribute('integrity', SHA);
    await isAskedFor(address);
  });

  it('is used in markup where the page allows it, also where that comes later', async () => {
    const [address, other] = [elsewhere(), elsewhere()];
    const player = await put(markup(`player-src="${address}" autoplay`));
    await isRefused(player);
    SecureH5livePlayer.allowPlayerScript(other);
    await isRefused(player);
    SecureH5livePlayer.allowPlayerScript(address);
    await isAskedFor(address);
    expect(new Set(errors)).to.deep.equal(new Set(['player-address-not-allowed']));
  });

  it('does not fail at all where the page allows it as soon as the element is defined', async () => {
    const address = elsewhere();
    await put(markup(`player-src="${address}"`, 'player-of-later'));
    const allowed = customElements
      .whenDefined('player-of-later')
      .then((Player) => (Player as typeof SecureH5livePlayer).allowPlayerScript(address));
    customElements.define('player-of-later', class extends SecureH5livePlayer {});
    await allowed;
    await isAskedFor(address);
    expect(errors).to.deep.equal([]);
  });

  it('is used as a property, and an attribute that repeats it changes nothing', async () => {
    const address = elsewhere();
    const player = await putWithOwnScript();
    player.playerSrc = address;
    await isAskedFor(address);
    player.setAttribute('player-src', address);
    await aTimeout(20);
    expect(asked).to.deep.equal([address]);
    expect(errors).to.deep.equal([]);
  });

  it('is refused in an attribute that is set after the property', async () => {
    const player = await putWithOwnScript();
    player.playerSrc = elsewhere();
    await until('the script was asked for', () => asked.length === 1);
    asked = [];
    player.setAttribute('player-src', elsewhere());
    await isRefused(player);
  });

  it('is used where a script of the page says the same as the markup that was refused', async () => {
    const address = elsewhere();
    const player = await put(markup(`player-src="${address}"`));
    await isRefused(player);
    player.playerSrc = address;
    await isAskedFor(address);
  });

  it('is used where a property was set before the element was defined, whatever the attribute says', async () => {
    const address = elsewhere();
    const player = await put(markup(`player-src="${elsewhere()}"`, 'player-to-come'));
    player.playerSrc = address;
    customElements.define('player-to-come', class extends SecureH5livePlayer {});
    await isAskedFor(address);
    expect(errors).to.deep.equal([]);
  });

  it('is not used by a copy, which has the attributes only', async () => {
    const address = elsewhere();
    const player = await put(markup(`player-src="${address}"`));
    player.playerSrc = address;
    await isAskedFor(address);
    asked = [];
    const copy = player.cloneNode(true) as SecureH5livePlayer;
    player.replaceWith(copy);
    await isRefused(copy);
  });

  it('is the official release again where the attribute is removed', async () => {
    const player = await put(markup(`player-src="${elsewhere()}"`));
    await isRefused(player);
    player.removeAttribute('player-src');
    await until('the playback began anew', () => player.playback.failure === undefined);
    expect(player.playerSrc).to.equal('');
    expect(asked.filter((address) => address !== OFFICIAL_PLAYER)).to.deep.equal([]);
  });

  it('does not interrupt what plays where it is given a second time in another way', async () => {
    const player = await putWithOwnScript();
    const before = player.playback;
    player.playerSrc = player.getAttribute('player-src')!;
    await player.updateComplete;
    await aTimeout(20);
    expect(player.playback).to.equal(before);
    expect(asked).to.deep.equal([]);
  });

  it('is allowed alone, and nothing beneath it, where its path is a folder and a query names it', async () => {
    const [folder] = elsewhere().split(/\d+\.js$/);
    SecureH5livePlayer.allowPlayerScript(`${folder}by-query/?file=player.js`);
    await isRefused(await put(markup(`player-src="${folder}by-query/other.js"`)));
    await isRefused(await put(markup(`player-src="${folder}by-query/?file=other.js"`)));
    await put(markup(`player-src="${folder}by-query/?file=player.js"`));
    await isAskedFor(`${folder}by-query/?file=player.js`);
  });

  it('is allowed by an address only, else with a TypeError', () => {
    expect(() => SecureH5livePlayer.allowPlayerScript('/player.js')).to.throw(TypeError);
  });
});
