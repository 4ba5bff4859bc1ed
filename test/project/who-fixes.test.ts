// Whom the page about errors names under a code is whom the note to the owner has do something.
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ownErrors, serverErrors, whoFixes } from '../../docs/generated/codes.mjs';
import { ownerNotes } from '../../src/locales/en/owner-notes.js';
import { catalogueEntry, DOCUMENTED_CODES } from '../../src/nanoplayer/index.js';

/** What a note speaks of, and who is named then. */
const WORDS: readonly [spoken: RegExp, who: RegExp][] = [
  [/"(?:websocket-url|config|group-id|metrics)"|another script|a script|scripts that/, /the owner\b/],
  [/operator/, /whoever runs the server/],
  [/encoder/, /whoever sends the stream/],
  [/metadata\.|after the other|complete JSON/, /whoever sends the metadata/],
  [/Nothing needs to be/, /^nobody/],
  [/\bviewer’s network|between viewer and server/, /network/],
  [/the token\.|, token and/, /backend|group-id/],
];

describe('who can fix what a code of the vendor’s reports', () => {
  for (const code of DOCUMENTED_CODES)
    it(`is who the note to the owner has do something: ${code}`, () => {
      const note = ownerNotes.ownerError[code];
      const who = whoFixes(code, catalogueEntry(code).group);
      for (const [spoken, named] of WORDS) if (spoken.test(note)) expect(who, note).to.match(named);
    });
});

describe('who can fix what a code of this package reports', () => {
  it('is a person or an operator, and then what it is as a sentence of its own', async () => {
    const all = `${await ownErrors()}\n${await serverErrors()}`;
    const named = [...all.matchAll(/Who can fix it: (.*?)\. ?(.*)$/gm)];
    expect(named.length).to.be.greaterThan(40);
    for (const [line, who = '', what = ''] of named) {
      expect(who, line).to.match(
        /^(?:the (?:page’s |page's |stream's )?owner|the viewer|whoever|nobody$|nanoStream)/,
      );
      expect(what, line).to.match(/^(?:|(?:[A-Z`]|nanoStream).*\.)$/);
    }
  });
});
