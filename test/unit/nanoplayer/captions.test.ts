import { expect } from 'chai';
import {
  captionChannel,
  readCaptionLanguages,
  readCaptionServer,
  type CaptionLanguages,
} from '../../../src/nanoplayer/index.js';

const pairs = (languages: readonly CaptionLanguages[]) =>
  languages.map(({ source, target }) => `${source}>${target}`);

describe('the languages of captions', () => {
  const rows: [text: string, languages: string[], wrong?: string][] = [
    ['', []],
    ['en-de', ['en>de']],
    ['en-de en-en', ['en>de', 'en>en']],
    [' en-de,\n en-en ', ['en>de', 'en>en']],
    ['en-de en-de', ['en>de']],
    ['en-US-de', ['en-US>de']],
    ['en-es-419', ['en>es-419']],
    ['en-US-en-GB', ['en-US>en-GB']],
    ['zh-Hans-zh-Hant', ['zh-Hans>zh-Hant']],
    ['“en-de”', ['en>de']],
    ['en‑de', ['en>de']],
    // Case matters, and without it nobody knows where the second language begins.
    ['en-us-de', [], 'en-us-de'],
    ['en', [], 'en'],
    ['en-de nonsense en-en', ['en>de', 'en>en'], 'nonsense'],
    ['en-de/../x', [], 'en-de/../x'],
  ];
  for (const [text, languages, wrong] of rows)
    it(`are ${languages.join(' and ') || 'none'} in ${JSON.stringify(text)}${wrong ? ', which holds what is none' : ''}`, () => {
      const found = readCaptionLanguages(text);
      expect(pairs(found.languages)).to.deep.equal(languages);
      expect(found.wrong).to.equal(wrong);
    });

  it('are never more than anybody chooses from', () => {
    const many = Array.from({ length: 99 }, (_, index) => `en-aa-${100 + index}`).join(' ');
    expect(readCaptionLanguages(many).languages).to.have.length(50);
  });

  it('name a channel with the stream, in the case that they have', () => {
    expect(captionChannel('AbCdE-12345', { source: 'en-US', target: 'es-419' })).to.equal(
      'AbCdE-12345-en-US-es-419',
    );
  });
});

describe('the server of captions', () => {
  const rows: [text: string, server: { host: string; port: number } | undefined][] = [
    ['captions.example', { host: 'captions.example', port: 443 }],
    ['captions.example:8443', { host: 'captions.example', port: 8443 }],
    ['127.0.0.1:8010', { host: '127.0.0.1', port: 8010 }],
    ['[::1]:8010', { host: '[::1]', port: 8010 }],
    ['Captions.Example', { host: 'captions.example', port: 443 }],
    ['', undefined],
    ['wss://captions.example', undefined],
    ['captions.example/path', undefined],
    ['captions.example?x', undefined],
    ['user:secret@captions.example', undefined],
    ['*.example', undefined],
    ['captions.example;x', undefined],
    ['captions example', undefined],
  ];
  for (const [text, server] of rows)
    it(`is ${server ? `${server.host} at ${server.port}` : 'none'} in ${JSON.stringify(text)}`, () => {
      expect(readCaptionServer(text)).to.deep.equal(server);
    });
});
