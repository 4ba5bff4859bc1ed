import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.js';
import '../../src/owner.js';
import '../../src/code-snippet.js';
import type { SecureH5livePlayer } from '../../src/index.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { fakePlayers, fakePlayerSrc, forgetPlayers, until } from './fakes/fake-player.js';

const JWT = unsignedJwt(playbackClaims({ exp: 4_102_444_800, streams: ['AAAAA-BBBBB'] }));
const SRC = fakePlayerSrc(920);

/** What a blog, a word processor or a chat makes of a value that is one word. */
const PASTED: readonly (readonly [title: string, paste: (value: string) => string])[] = [
  ['“ ”', (value) => `“${value}”`],
  ['” ”', (value) => `”${value}”`],
  ['„ “', (value) => `„${value}“`],
  ['« »', (value) => `«${value}»`],
  ['» «', (value) => `»${value}«`],
  ['« » with no-break spaces', (value) => `«\u00a0${value}\u202f»`],
  ['‘ ’', (value) => `‘${value}’`],
  ['“‘ ’”', (value) => `“‘${value}’”`],
  ['zero-width spaces', (value) => `\u200b${[...value].join('\u200b')}`],
  ['a byte order mark', (value) => `\ufeff${value}`],
  ['soft hyphens', (value) => [...value].join('\u00ad')],
  ['direction marks', (value) => `\u200e${value}\u200f`],
  ['a no-break space in the middle', (value) => `${value.slice(0, 2)}\u00a0${value.slice(2)}`],
  ['spaces around it', (value) => ` ${value}\n`],
];

async function shown(markup: string): Promise<SecureH5livePlayer> {
  const box = document.createElement('div');
  box.innerHTML = markup;
  document.body.append(box);
  const player = box.firstElementChild as SecureH5livePlayer;
  await player.updateComplete;
  return player;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

describe('an attribute that was pasted', () => {
  beforeEach(() => {
    forgetPlayers();
  });

  for (const [title, paste] of PASTED)
    it(`plays as it was meant, with ${title}`, async () => {
      const values = {
        'stream-name': 'AAAAA-BBBBB',
        token: JWT,
        'player-src': SRC,
        'websocket-url': 'wss://media.example/h5live',
        'aspect-ratio': '4:3',
        'max-width': '640',
        lang: 'de',
        panel: 'none',
      };
      const attributes = Object.entries(values).map(([name, value]) => `${name}="${escaped(paste(value))}"`);
      const player = await shown(`<secure-h5live-player ${attributes.join(' ')}></secure-h5live-player>`);
      expect(player.streamName).to.equal('AAAAA-BBBBB');
      expect(player.maxWidth).to.equal(640);
      expect(player.panel).to.equal('none');
      const vendor = await until('a player is set up', () => fakePlayers()?.instances.at(-1));
      const [entry] = (await until('it is given a stream', () => vendor.config?.source.entries)) ?? [];
      expect(entry!.h5live.rtmp.streamname).to.equal('AAAAA-BBBBB');
      expect(entry!.h5live.security).to.deep.equal({ jwtoken: JWT });
      expect(entry!.h5live.server!.websocket).to.equal('wss://media.example/h5live');
      const frame = player.shadowRoot!.querySelector('[part=frame]')!.getBoundingClientRect();
      expect(frame.width / frame.height).to.be.closeTo(4 / 3, 0.02);
      expect(player.lang).to.equal('de');
      player.parentElement?.remove();
    });

  it('is clean in every element, whatever the attribute', async () => {
    const tags = [
      'secure-h5live-player',
      'secure-h5live-token-status',
      'secure-h5live-code-snippet',
      'secure-h5live-token-form',
      'secure-h5live-token-overview',
    ];
    for (const tag of tags)
      for (const [title, paste] of PASTED) {
        const element = document.createElement(tag) as LitElement & Record<string, unknown>;
        if ('loading' in element) element['loading'] = 'click';
        for (const [name, value] of [
          ['stream-name', 'AAAAA-BBBBB'],
          ['group-id', 'group-1'],
          ['lang', 'de-CH'],
        ] as const)
          element.setAttribute(name, paste(value));
        expect(element['streamName'], `${tag} ${title}`).to.equal('AAAAA-BBBBB');
        expect(element['groupId'], `${tag} ${title}`).to.equal('group-1');
        expect(element['lang'], `${tag} ${title}`).to.equal('de-CH');
      }
    await Promise.resolve();
  });

  it('keeps straight quotes, spaces between words, and the joints of emoji that a name may have', async () => {
    const player = await shown('<secure-h5live-player loading="click"></secure-h5live-player>');
    for (const name of [`"A"`, `'A'`, 'A B', '▶️']) {
      player.setAttribute('stream-name', name);
      expect(player.streamName).to.equal(name);
    }
    player.parentElement?.remove();
  });
});
