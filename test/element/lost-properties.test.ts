import { expect, fixture, html } from '@open-wc/testing';
import type { PlaybackErrorEvent, SecureH5livePlayer, SecureH5liveTokenStatus } from '../../src/index.js';
import '../../src/define.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { fakePlayerSrc } from './fakes/fake-player.js';

const STREAM = 'AAAAA-BBBBB';
const JWT = unsignedJwt(playbackClaims({ exp: 4_102_444_800, streams: [STREAM] }));

/** A player as its markup has it, which a server wrote. */
async function served(attributes: Readonly<Record<string, string>>): Promise<SecureH5livePlayer> {
  const element = document.createElement('secure-h5live-player');
  const given = { 'player-src': fakePlayerSrc(), lang: 'en', ...attributes };
  for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
  (await fixture<HTMLElement>(html`<div></div>`)).append(element);
  await element.updateComplete;
  return element;
}

const lost = ({ diagnosis }: SecureH5livePlayer | SecureH5liveTokenStatus) =>
  diagnosis.filter(({ code }) => code === 'property-lost').map(({ values }) => values?.['name']);

const panelOf = (element: Element) => element.shadowRoot!.querySelector('secure-h5live-token-status')!;
const text = (root: Element | null, selector: string) =>
  root?.shadowRoot?.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('a property that a server wrote as text', () => {
  for (const [what, attributes, names] of [
    ['a list', { entries: '[object Object]' }, ['entries']],
    ['settings', { config: '[object Object]' }, ['config']],
    ['a function', { tokenProvider: '() => fetchToken()' }, ['tokenProvider']],
    ['a function under a name with hyphens', { 'token-provider': 'async () => 1' }, ['tokenProvider']],
    ['the name of a property that has another attribute', { streamName: STREAM }, ['streamName']],
    ['the text of an object in an attribute of ours', { poster: '[object Object]' }, ['poster']],
    ['two of them', { entries: '[object Object]', tokenRequest: 'x' }, ['entries', 'tokenRequest']],
  ] as const)
    it(`is told of by its name: ${what}`, async () => {
      const given = 'streamName' in attributes ? {} : { 'stream-name': STREAM };
      expect(lost(await served({ token: JWT, ...given, ...attributes }))).to.have.members([...names]);
    });

  it('is told of where the owner looks, in both languages, and to no viewer', async () => {
    const element = await served({ 'stream-name': STREAM, token: JWT, config: '[object Object]' });
    const panel = panelOf(element);
    await panel.updateComplete;
    expect(text(panel, '[part=panel]')).not.to.contain('config');
    element.owner = true;
    await element.updateComplete;
    await panel.updateComplete;
    expect(text(panel, '[part=owner]')).to.contain('The property config did not arrive');
    element.lang = 'de';
    await element.updateComplete;
    await panel.updateComplete;
    expect(text(panel, '[part=owner]')).to.contain('Die Eigenschaft config kam nicht an');
  });

  it('is told of no more when it has come, and never where nothing was lost', async () => {
    const element = await served({ 'stream-name': STREAM, token: JWT, entries: '[object Object]' });
    element.entries = [{ streamName: STREAM }];
    await element.updateComplete;
    expect(lost(element)).to.deep.equal([]);
    const usual = { id: 'a', class: 'b', style: 'color: red', 'data-entries': 'x', 'aria-label': 'Live' };
    expect(lost(await served({ 'stream-name': STREAM, token: JWT, ...usual }))).to.deep.equal([]);
  });

  it('is what the error says to do, where there is no stream without it', async () => {
    const element = document.createElement('secure-h5live-player');
    const failed = new Promise<PlaybackErrorEvent>((resolve) =>
      element.addEventListener('error', resolve, { once: true }),
    );
    element.setAttribute('entries', '[object Object]');
    element.setAttribute('player-src', fakePlayerSrc());
    element.autoplay = true;
    (await fixture<HTMLElement>(html`<div></div>`)).append(element);
    const { code, message } = await failed;
    expect(code).to.equal('stream-name-missing');
    expect(message).to.contain('set entries as a property');
    await element.updateComplete;
    expect(lost(element)).to.deep.equal(['entries']);
  });

  it('is seen in what React keeps at a tag that a server rendered', async () => {
    const element = await served({ 'stream-name': STREAM });
    const props = { 'stream-name': STREAM, entries: [], token: {}, tokenProvider: () => null, muted: true };
    Object.assign(element, { __reactProps$1a2b3c: props });
    expect(lost(element)).to.have.members(['entries', 'token', 'tokenProvider']);
    Object.assign(element, { __reactProps$1a2b3c: null });
    expect(lost(element)).to.deep.equal([]);
  });
});

describe('a token that was written as the text of an object', () => {
  for (const given of ['[object Object]', ' [object Object]\n', '[object Promise]'])
    it(`is told of as such: ${JSON.stringify(given)}`, async () => {
      const element = await served({ 'stream-name': STREAM, token: given, owner: '' });
      expect(element.tokenStatus).to.equal('malformed');
      expect(element.diagnosis.map(({ code }) => code)).to.contain('token-object-as-text');
      const panel = panelOf(element);
      await panel.updateComplete;
      expect(text(panel, '[part=owner]')).to.contain('An object was written as text in place of the token.');
    });

  it('is no text of a person who pasted something in brackets', async () => {
    const element = await served({ 'stream-name': STREAM, token: '[paste your token here]' });
    expect(element.diagnosis.map(({ code }) => code)).to.contain('token-no-token-shape');
  });
});
