// What the manifest says that the player takes can stand in code to embed, but for what is named here.
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { expect } from 'chai';
import { builtOnce } from '../../build/build.mjs';
import { createSnippet, isRefusal, type SnippetOptions } from '../../src/snippets/index.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';

/** Attributes that no code to embed has, and why. */
const BY_HAND: Readonly<Record<string, string>> = {
  'start-index': 'means something with entries only, and those are a property',
  crossorigin: 'only for a script that is asked for with cookies',
  referrerpolicy: 'a matter of the whole page',
  volume: 'viewers choose it; a page that begins quietly is muted',
  snippet: 'shows this very code to viewers',
  'expiring-within': 'the default fits what a generator knows',
  leeway: 'a matter of a server that minds differently',
  owner: 'not for pages that viewers see',
};

const DIGEST = `sha384-${'A'.repeat(64)}`;
const EVERYTHING: SnippetOptions = {
  token: unsignedJwt(playbackClaims()),
  keepToken: true,
  startQuality: 'low',
  rtmpUrl: 'rtmp://h.example/live',
  websocketUrl: 'wss://h.example/a',
  hlsUrl: 'https://h.example/a.m3u8',
  webtransportUrl: 'https://h.example/q',
  serverDomain: 'h.example',
  apiUrl: 'https://h.example/api',
  playerSrc: '/nanoplayer.js',
  playerIntegrity: DIGEST,
  loading: 'lazy',
  poster: '/still.jpg',
  muted: true,
  controls: 'none',
  panel: false,
  captions: 'en-de',
  captionsSrc: '/nmessenger.js',
  captionsIntegrity: DIGEST,
  captionsServer: 'h.example',
  statistics: true,
  latencyMode: 'classic',
  mediaOverQuic: true,
  adaption: 'none',
  omitRenditions: 'high',
  metadata: true,
  metricsAccountId: 'a',
  eventId: 'e',
  userId: 'u',
  aspectRatio: '4/3',
  maxWidth: 640,
  lang: 'de',
};

function attributesIn(options: SnippetOptions): string[] {
  const snippet = createSnippet('html-tag', { ...EVERYTHING, ...options });
  if (isRefusal(snippet)) throw new Error(`${snippet.issue} ${snippet.option}`);
  const [, tag = ''] = /<secure-h5live-player([^>]*)>/.exec(snippet.text) ?? [];
  return [...tag.matchAll(/\s([a-z][a-z-]*)/g)].map(([, name]) => name ?? '');
}

describe('the attributes of the player', () => {
  before(() => builtOnce());

  it('can all be written by code to embed, but for those that are left to hands', () => {
    const manifest = JSON.parse(
      readFileSync(new URL('../../dist/custom-elements.json', import.meta.url), 'utf8'),
    ) as { modules: { declarations: { tagName: string; attributes: { name: string }[] }[] }[] };
    const player = manifest.modules
      .flatMap(({ declarations }) => declarations)
      .find(({ tagName }) => tagName === 'secure-h5live-player');
    const attributes = player?.attributes.map(({ name }) => name) ?? [];
    expect(attributes.length).to.be.greaterThan(40);
    const written = new Set([
      ...attributesIn({ groupId: 'abc-1', placement: 'inline' }),
      ...attributesIn({ streamName: 'AAAAA-BBBBB', placement: 'endpoint' }),
    ]);
    const missing = attributes.filter((name) => !written.has(name));
    expect(missing).to.have.members(Object.keys(BY_HAND));
  });
});
