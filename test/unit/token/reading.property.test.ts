import { expect } from 'chai';
import fc from 'fast-check';
import { parseToken, redact, type TokenReading } from '../../../src/token/index.js';
import { unsignedJwt } from '../../helpers/tokens.js';
import {
  anything,
  claims,
  escape,
  frames,
  holder,
  playbackJwt,
  prefix,
  prefixes,
  redirect,
  security,
  spelling,
  writing,
  type Security,
} from './arbitraries.js';
import { asJavaScript, laidOpen, parameters } from './samples.js';

// 12,000 generated inputs altogether, the same ones in every run; a tenth of them where the tests run in a browser too.
const SEED = 20261123;
const share = typeof document === 'undefined' ? 1 : 0.1;
const runs = (numRuns: number) => ({ numRuns: Math.ceil(numRuns * share), seed: SEED });

const unchanged = (text: string) => text;
const asHtml = (text: string) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
const asJson = (text: string) =>
  JSON.stringify(text).replace(/[&<>]/g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`);

function secretsOf(values: Security): string[] {
  const secret = values['jwtoken'] ?? values['token'] ?? '';
  return [secret, ...secret.split('.').filter((part) => part.length > 20)];
}

function expectSameAsBare(input: unknown, values: Security): void {
  const reading = parseToken(input);
  expect(laidOpen(reading), JSON.stringify(input)).to.deep.equal(laidOpen(parseToken(values)));
  expectQuiet(reading, secretsOf(values));
}

function expectQuiet(reading: TokenReading, secrets: readonly string[]): void {
  const printed = JSON.stringify(reading) + ('secret' in reading ? String(reading.secret) : '');
  for (const secret of secrets) expect(printed).not.to.contain(secret);
}

function expectReading(reading: TokenReading): void {
  expect(['none', 'malformed', 'jwt', 'sts']).to.contain(reading.kind);
  if (reading.kind === 'malformed') expect(reading.issue).to.match(/^[a-z-]{5,20}$/);
}

describe('parseToken, for generated input', () => {
  it('reads a token in any object, written in any way, as the bare token', () => {
    fc.assert(
      fc.property(security, holder, writing, frames, (values, hold, write, around) => {
        const written = write(hold(values));
        expectSameAsBare(typeof written === 'string' ? around(written) : written, values);
      }),
      runs(2000),
    );
  });

  it('reads a JWT however it is spelled, in any object, as the bare token', () => {
    fc.assert(
      fc.property(
        playbackJwt,
        spelling,
        frames,
        prefix,
        holder,
        writing,
        (jwtoken, spell, around, before, hold, write) => {
          const word = around(before + spell(jwtoken));
          expectSameAsBare(word, { jwtoken });
          expectSameAsBare(write(hold({ jwtoken: word })), { jwtoken });
          expectSameAsBare(write(hold({ token: word })), { jwtoken });
        },
      ),
      runs(1000),
    );
  });

  it('reads a token in any address as the bare token', () => {
    const page = fc.constantFrom(
      'https://h.example/playout/A-B?',
      'http://h/p?x=1&',
      'h.example/p?',
      '?',
      '',
    );
    fc.assert(
      fc.property(
        security,
        page,
        prefixes,
        frames,
        fc.boolean(),
        (values, address, names, around, entities) => {
          const text = address + parameters(values, names);
          expectSameAsBare(around(entities ? text.replaceAll('&', '&amp;') : text), values);
        },
      ),
      runs(2000),
    );
  });

  it('reads a token in any address that is escaped or redirected three times, in any order, as the bare token', () => {
    fc.assert(
      fc.property(
        security,
        prefixes,
        fc.array(fc.oneof(escape, redirect), { maxLength: 3 }),
        frames,
        (values, names, escapes, around) => {
          const address = `https://h.example/playout/A-B?${parameters(values, names)}`;
          const text = escapes.reduce((inner, one) => one(inner), address);
          expectSameAsBare(around(text), values);
        },
      ),
      runs(3000),
    );
  });

  it('reads a JWT that is escaped three times, in any order, as the bare token', () => {
    fc.assert(
      fc.property(playbackJwt, prefix, fc.array(escape, { maxLength: 3 }), (jwtoken, before, escapes) => {
        expectSameAsBare(
          escapes.reduce((inner, one) => one(inner), before + jwtoken),
          { jwtoken },
        );
      }),
      runs(1000),
    );
  });

  it('offers the token in any text around it', () => {
    const words = fc.lorem({ maxCount: 5 });
    fc.assert(
      fc.property(security, holder, words, words, (values, hold, before, after) => {
        const expected = laidOpen(parseToken(values));
        const iframe = `<iframe src="https://h.example/p?${parameters(values)}"></iframe>`;
        const written = [
          `${before} <iframe src="https://h.example/p?${parameters(values)}"></iframe> ${after}`,
          `${before} = ${JSON.stringify(hold(values))}; ${after}`,
          `<p>${before}</p><script>play(${asJavaScript(values['jwtoken'] ? values : { ...values, tag: 'x' })})</script>`,
        ];
        for (const one of [unchanged, asHtml, asJson]) written.push(`${before} ${one(iframe)} ${after}`);
        for (const [index, text] of written.entries()) {
          const reading = parseToken(text);
          expect(reading, text).to.include({ kind: 'malformed', issue: 'snippet' });
          expectQuiet(reading, secretsOf(values));
          const offered = (laidOpen(reading) as { offered?: object }).offered;
          const tag = index === 2 && values['tag'] ? { tag: 'x' } : {};
          expect(offered, text).to.deep.equal({ ...expected, ...tag });
        }
      }),
      runs(500),
    );
  });

  it('says of a part of a JWT that it is truncated, and shows nothing of it', () => {
    fc.assert(
      fc.property(playbackJwt, fc.double({ min: 0, max: 1, noNaN: true }), frames, (jwt, share, around) => {
        const cut = jwt.slice(0, 8 + Math.floor(share * (jwt.length - 9)));
        const reading = parseToken(around(cut));
        expect(reading).to.include({ kind: 'malformed', issue: 'truncated' });
        expectQuiet(reading, [cut]);
      }),
      runs(1000),
    );
  });

  it('never throws and always answers, whatever text it is given', () => {
    const piece = fc.constantFrom(
      'eyJ',
      '.',
      '{',
      '}',
      '"',
      "'",
      '[',
      ':',
      ',',
      '=',
      '\n',
      'token',
      'jwtoken',
      '=3D',
      '&',
      '?',
      '://',
      '\\',
      '\\u',
      '/*',
      '//',
      '\u200b',
      ' ',
      '>',
      '<',
      'security',
      'c939185322336a1cd71d0441eb47ed82',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.json(),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc
        .array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 60 })
        .map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (input) => {
        expectReading(parseToken(input));
        expectReading(parseToken({ token: input, expires: input, options: input, tag: input }));
        expectReading(parseToken({ success: true, data: { jwtoken: input } }));
      }),
      runs(3000),
    );
  });

  it('never throws and always answers, whatever value it is given', () => {
    fc.assert(
      fc.property(anything, holder, (value, hold) => {
        expectReading(parseToken(value));
        expectReading(parseToken({ token: value, expires: value, options: value, tag: value }));
        expectReading(parseToken(hold({ token: value } as Security)));
      }),
      runs(1000),
    );
  });

  it('never throws and always answers, whatever a JWT consists of', () => {
    const part = fc.oneof(
      fc.base64String({ maxLength: 60 }).map((text) => text.replace(/[+/=]/g, '-')),
      fc.jsonValue().map((value) => unsignedJwt([value]).split('.')[1] ?? ''),
      claims.map((some) => unsignedJwt(some).split('.')[1] ?? ''),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const jwt = parts.join('.');
        const reading = parseToken(jwt);
        expectReading(reading);
        expectQuiet(
          reading,
          [jwt].filter((text) => text.length > 40),
        );
        if (reading.kind === 'malformed' && reading.secret) expect(jwt).to.contain(reading.secret.reveal());
      }),
      runs(1000),
    );
  });
});

describe('redact, for generated input', () => {
  it('leaves nothing of a token in any text, encoded in any way', () => {
    const encoding = fc.constantFrom<((text: string) => string)[]>(
      (text) => text,
      encodeURIComponent,
      (text) => encodeURIComponent(encodeURIComponent(text)),
      (text) => JSON.stringify({ text }),
    );
    fc.assert(
      fc.property(
        security,
        encoding,
        fc.lorem({ maxCount: 3 }),
        fc.boolean(),
        (values, encode, words, asObject) => {
          const written = asObject ? JSON.stringify({ security: values }) : `?${parameters(values)}`;
          const text = redact(encode(`${words} ${written} ${words}`));
          for (const secret of secretsOf(values)) expect(text).not.to.contain(secret);
        },
      ),
      runs(500),
    );
  });
});
