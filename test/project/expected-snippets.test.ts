// Every format as it is written, held against files that were read by a person. `UPDATE_EXPECTED=1` writes them anew:
//   UPDATE_EXPECTED=1 npm test -- test/project/expected-snippets.test.ts
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { createSnippet, FORMATS, isRefusal, type SnippetOptions } from '../../src/snippets/index.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';

const folder = new URL('./expected-snippets/', import.meta.url);
const token = unsignedJwt(playbackClaims({ iat: 1_795_000_000, nbf: 1_795_000_000, exp: 1_795_086_400 }));
const sts = { token: '0123456789abcdef0123456789abcdef', expires: '1795086400', options: '9', tag: 'news' };

/** Everything that can be said, and nothing that is a default. */
const FULL: SnippetOptions = {
  streamName: 'AbCdE-12345',
  playerVersion: 4,
  muted: true,
  autoplay: false,
  controls: 'none',
  panel: false,
  statistics: true,
  captions: 'en-de en-US-en-US',
  captionsSrc: 'https://captions.example.com/nmessenger.js',
  captionsServer: 'captions.example.com:8443',
  latencyMode: 'fastadaptive',
  mediaOverQuic: false,
  aspectRatio: '4/3',
  maxWidth: 640,
  lang: 'de',
  scriptSrc: '/assets/secure-h5live-player.min.js',
  scriptIntegrity: 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC',
  tokenEndpoint: 'https://api.example.com/playback-token',
  rtmpUrl: 'rtmp://media.example.com/splay',
  websocketUrl: 'wss://media.example.com/h5live/authstream',
  webtransportUrl: 'https://media.example.com/h5live/authstream/stream.mp4',
  embedSrc: 'https://video.example.com/embed.html',
};

const CASES: Readonly<Record<string, SnippetOptions>> = {
  endpoint: { streamName: 'AbCdE-12345' },
  inline: { streamName: 'AbCdE-12345', placement: 'inline', token },
  sts: { streamName: 'AbCdE-12345', placement: 'inline', token: sts },
  region: {
    streamName: 'AbCdE-12345',
    placement: 'inline',
    token: sts,
    serverDomain: 'bintu-play-eu.nanocosmos.de',
  },
  group: { groupId: 'abcde-group', startQuality: 'medium', placement: 'inline', token },
  full: FULL,
  compact: { streamName: 'AbCdE-12345', panel: 'compact', maxWidth: 640 },
  elsewhere: {
    streamName: 'AbCdE-12345',
    playerSrc: 'https://cdn.example/[5]/nanoplayer.js',
    embed: 'html-tag',
  },
  pinned: {
    streamName: 'AbCdE-12345',
    playerSrc: 'https://cdn.example/nanoplayer.5.0.8.js',
    playerIntegrity: FULL.scriptIntegrity,
  },
};

function fileOf(name: string): string {
  return fileURLToPath(new URL(name, folder));
}

describe('the code of a format', () => {
  for (const { format } of FORMATS)
    it(`is written as was agreed: ${format}`, () => {
      const parts = Object.entries(CASES).map(([name, options]) => {
        const snippet = createSnippet(format, options);
        const body = isRefusal(snippet) ? `refused: ${snippet.issue}\n` : snippet.text;
        const notes = isRefusal(snippet) ? [] : snippet.notes;
        return `===== ${[name, ...notes].join(' | ')}\n${body}`;
      });
      const text = parts.join('\n');
      if (process.env['UPDATE_EXPECTED']) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(fileOf(`${format}.txt`), text);
      }
      const file = fileOf(`${format}.txt`);
      expect(existsSync(file), `${file} is missing: UPDATE_EXPECTED=1 writes it, then read it`).to.equal(
        true,
      );
      expect(text).to.equal(readFileSync(file, 'utf8'));
    });

  it('is the same from run to run', () => {
    for (const { format } of FORMATS)
      expect(createSnippet(format, FULL)).to.deep.equal(createSnippet(format, { ...FULL }));
  });

  it('logs nothing and alerts nobody', () => {
    for (const { format } of FORMATS)
      for (const options of Object.values(CASES)) {
        const snippet = createSnippet(format, options);
        if (!isRefusal(snippet)) expect(snippet.text).not.to.match(/console\.|alert\(/);
      }
  });
});
