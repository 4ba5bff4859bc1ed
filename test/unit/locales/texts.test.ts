import { expect } from 'chai';
import fc from 'fast-check';
import { catalogueEntry } from '../../../src/nanoplayer/index.js';
import {
  fill,
  gapAfter,
  languages,
  ownerErrorText,
  textsFor,
  textsLoading,
  type Reader,
  type Texts,
} from '../../../src/locales/index.js';
import { VENDOR_CODES } from '../nanoplayer/documented-codes.js';
import { english, german, translations } from './tables.js';

const LANGUAGES: readonly (readonly [lang: string, texts: Texts])[] = [
  ['en', english],
  ...Object.entries(translations),
];

const READERS: readonly Reader[] = ['viewer', 'captions', 'notes', 'snippets', 'owner', 'dashboard'];

/** Every text of a table, by its path. */
function texts(table: object, path = ''): [path: string, text: string][] {
  return Object.entries(table).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[path + name, value] as [string, string]]
      : texts(value as object, `${path}${name}.`),
  );
}

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

/** Languages that are still English in part, by their tags. */
const UNFINISHED: readonly string[] = [];

/** Names, which are the same in each language. */
const NAMES = [
  ...['AAC, 48 kHz', 'Angular', 'Content-Security-Policy', 'H.264 (x264), Tune: zerolatency', 'HLS', 'HTML'],
  ...[
    'JWT (V3)',
    'V3 (JWT)',
    'V2 (passthrough)',
    'Media over QUIC',
    'React',
    'Referer',
    'referer',
    'Svelte',
    'Vue',
    'WebSocket',
    'WordPress',
    'iframe',
  ],
  ...['deviationOfMean', 'deviationOfMean2', '{value} fps'],
];

/** Words that other languages write as English does. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  de: [
    ...[
      'Audio',
      'Bitrate',
      'Claims',
      'Code {code}',
      'Code: {format}',
      'Domain',
      'Live',
      'Name',
      'Organisation',
    ],
    ...[
      'Pause',
      'Player',
      'Streams',
      'Tag',
      'Tags',
      'Token',
      'Version 4',
      'Version 5',
      'Version {version}',
      'Video',
    ],
  ],
  fr: [
    ...[
      '5 minutes',
      'Audio',
      'Claims',
      'Code {code}',
      'Options',
      'Organisation',
      'organisation',
      'Pages',
      'Pause',
    ],
    ...['Transport', 'Version 4', 'Version 5', 'Version {version}', 'Volume'],
  ],
  es: ['Audio', 'Claims', 'Revocable', 'Token', 'no'],
  'pt-BR': ['B-frames', 'Claims', 'Player', 'Token', 'Volume'],
};

const isSame = (text: string, lang: string): boolean =>
  !/\p{L}/u.test(text.replace(/\{\w+\}/g, '')) || NAMES.includes(text) || (SAME[lang] ?? []).includes(text);

/** What says a number in words. */
const SPELLED = new Set(['ar form.lives.3600']);

/** What a text quotes of code, which is the same in each language: attributes, properties, functions, addresses, numbers. */
const literals = (text: string): string[] =>
  [
    ...text.matchAll(
      /https?:\/\/(?:[\w.-]*\w)?|\b[a-z]+(?:-[a-z]+)+(?==|[”“»"]|\u202f»)|\b(?!nano|iPhone|iPad)[a-z]+[A-Z]\w+|\w+\(\)|\d+(?:[.:]\d+)*/g,
    ),
  ]
    .map(([literal]) => literal)
    .sort();

/** How a sentence ends. */
const END = /[.。]$/;
/** How long a text is where letters of Chinese and Japanese, which take the room of two and say as much, count two. */
const widthOf = (text: string): number =>
  text.replace(/[\u3000-\u30ff\p{sc=Han}\uff00-\uff60]/gu, '$&$&').length;

/** Whether a text is two sentences or more, or one of two halves, the first and the last of them of these widths at least. */
const isTwofold = (text: string, first: number, last: number): boolean =>
  END.test(text) &&
  [...text.matchAll(/[.:;؛] |[。：；]/g)].some(
    ({ index, 0: divider }) =>
      widthOf(text.slice(0, index)) >= first && widthOf(text.slice(index + divider.length, -1)) >= last,
  );

const named = (code: number) => ({ code, group: catalogueEntry(code).group });

describe('the texts of every section', () => {
  for (const [lang, translation] of Object.entries(translations))
    for (const section of Object.keys(english) as (keyof Texts)[]) {
      const source = new Map(texts(english[section]));
      const translated = new Map(texts(translation[section]));

      it(`are the same as in English, none of them empty, with the same values filled in: ${section} (${lang})`, () => {
        expect(source.size).to.be.greaterThan(1);
        expect([...translated.keys()].sort()).to.deep.equal([...source.keys()].sort());
        for (const [path, text] of source) {
          expect(text.trim(), path).not.to.equal('');
          expect(translated.get(path)?.trim(), path).not.to.equal('');
          expect(places(translated.get(path) ?? ''), path).to.deep.equal(places(text));
        }
      });

      if (!UNFINISHED.includes(lang))
        it(`say otherwise what is no name, and no word of both languages: ${section} (${lang})`, () => {
          const same = [...source].filter(
            ([path, text]) => translated.get(path) === text && !isSame(text, lang),
          );
          expect(same.map(([, text]) => text)).to.deep.equal([]);
        });

      it(`name the same attributes, addresses and properties as in English: ${section} (${lang})`, () => {
        for (const [path, text] of source)
          if (!SPELLED.has(`${lang} ${section}.${path}`))
            expect(literals(translated.get(path) ?? ''), `${path}: ${translated.get(path)}`).to.deep.equal(
              literals(text),
            );
      });
    }

  it('are as many as they were', () => {
    expect(texts(english).length).to.be.greaterThan(700);
    expect(texts(english.form).length).to.be.greaterThan(130);
  });
});

describe('the texts of every language there is', () => {
  for (const { lang } of languages())
    it(`have the same values filled in as in English, and none is empty: ${lang}`, async () => {
      await textsLoading(lang, READERS);
      for (const section of Object.keys(english) as (keyof typeof english)[]) {
        const translated = new Map(texts(textsFor(section, english[section], lang)));
        for (const [path, text] of texts(english[section])) {
          expect(translated.get(path)?.trim(), path).not.to.equal('');
          expect(places(translated.get(path) ?? ''), path).to.deep.equal(places(text));
        }
      }
    });
});

/** A number that a noun follows: in Arabic the noun would be another one after 1, 2, 3, 11 and 100. */
const COUNTED = /\{(?:count|limit|minutes|seconds|total)\} (?!ث(?!\p{L})|من )\p{L}/u;
/** A sign beside Latin letters, or after them, that would go to the other side of them among Arabic ones. */
const LOOSE = /(?<![\w\u2066-])-\w|\w\(\)(?!\u2069)|\b(?:https?|wss?):(?:\/\/)?(?![\w/\u2069])/u;

/** What a language asks of each of its texts. */
const TYPOGRAPHY: Readonly<Record<string, readonly (readonly [rule: string, broken: RegExp])[]>> = {
  fr: [
    ['a narrow space that does not break stands before what is written high', /[^\u202f\d][:;!?»]/u],
    ['no other space stands there, nor within guillemets', /[ \u00a0][;!?»]|«[^\u202f]|[ \u00a0]:/u],
    ['an apostrophe is none of a typewriter', /'/u],
    [
      'no line breaks before a pronoun that hangs on its verb',
      /\p{L}{2}(?<!\ben)-(?:les?|la|en|y|lui|vous|ci|là|il|elle|on)(?![\p{L}-])/u,
    ],
  ],
  es: [
    ['a question or a call is open where it begins', /(?:^|[.:] )[^¿¡.:]*[?!]/u],
    ['quotes are angular, without spaces', /[“”„]|«\s|\s»/u],
  ],
  ja: [
    [
      'points and brackets beside Japanese are as wide as it',
      /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー][,.:;!?()]|[,.;!?()][\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u,
    ],
    [
      'no space divides it from anything',
      /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー。、）」] | (?<!？ )[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}（「]/u,
    ],
    ['sentences are polite', /(?<!ます|です|ません|ました|でした|ください|（[^（）]*）|\})。/u],
    [
      'words are written in one way',
      /プレイヤー|サーバ(?!ー)|ユーザ(?!ー)|ブラウザー|エンコーダー|出来|下さい|全て|[ｦ-ﾟ]/u,
    ],
    ['quotes are corners', /[“”«»„‘’]/u],
  ],
  'pt-BR': [
    ['quotes are round', /[«»„]/u],
    [
      'no line breaks before a pronoun that hangs on its verb',
      /\p{L}{2}-(?:[oa]s?|l[oa]s?|me|se|lhe)(?![\p{L}-])/u,
    ],
  ],
  ar: [
    ['a comma, a semicolon and a question mark are Arabic', /[,;?]/u],
    ['quotes are angular, without spaces', /[“”„‘’'"]|«\s|\s»/u],
    [
      'a number that is counted stands at the end of its phrase, so that no noun needs one of six forms',
      COUNTED,
    ],
  ],
};

/** What is code, and follows its own rules. */
const CODE = /https?:|\b[\w-]+: ?\d+|\w+=\{\w+\}|"[^"]*"|\w+\(\)/g;

describe('the typography of a language', () => {
  for (const [lang, rules] of Object.entries(TYPOGRAPHY))
    for (const [rule, broken] of rules)
      it(`is kept (${lang}): ${rule}`, () => {
        const all = texts(translations[lang]!);
        expect(all.length).to.be.greaterThan(700);
        const own = all.filter(([, text]) => !NAMES.includes(text));
        expect(own.filter(([, text]) => broken.test(text.replace(CODE, '0')))).to.deep.equal([]);
      });
});

describe('a language from the right', () => {
  for (const { lang } of languages().filter(({ dir }) => dir === 'rtl'))
    it(`isolates code that begins or ends with a sign, so that the sign stays at its side: ${lang}`, () => {
      expect(texts(translations[lang]!).filter(([, text]) => LOOSE.test(text))).to.deep.equal([]);
    });
});

/** Texts whose number is never one: the length of a token or of a text beyond all tokens, and what begins with two. */
const MORE_THAN_ONE = /^(?:details\.masked|overview\.masked|decoder\.tooLong|form\.rights\.opens\.streams)$/;
/** A number with a word after it that is another one beside 1, as it is not for units, prepositions and the like. */
const INFLECTED =
  /\{(?:count|minutes|seconds|total)\} (?!(?:min|s|ث|of|von|sur|de|من|flux|more|weitere|más)(?!\p{L}))\p{L}/u;

describe('a text with a number', () => {
  for (const [lang, table] of LANGUAGES)
    it(`is right for one as for a hundred: ${lang}`, () => {
      const counted = texts(table).filter(([path]) => !MORE_THAN_ONE.test(path));
      expect(counted.filter(([, text]) => INFLECTED.test(text))).to.deep.equal([]);
    });
});

describe('the texts of the token form', () => {
  for (const [lang, { form }] of LANGUAGES) {
    it(`say of each rule and each failure something of its own (${lang})`, () => {
      const { rule, required, invalidName, failure } = form;
      for (const table of [
        Object.values(rule),
        Object.values(required),
        Object.values(invalidName),
        Object.values(failure),
      ]) {
        expect(new Set(table).size).to.equal(table.length);
        for (const text of table) {
          // What has no capitals begins with any letter.
          expect(text).to.match(/^[\p{Lu}\p{Lo}]/u);
          expect(text).to.match(END);
          expect(widthOf(text), text).to.be.at.least(14);
        }
      }
    });

    it(`say of each failure what happened, and who does what about it (${lang})`, () => {
      for (const [code, text] of Object.entries(form.failure))
        expect(isTwofold(text, 1, 10), `${code}: ${text}`).to.equal(true);
    });
  }
});

describe('the texts about failures', () => {
  const [en, de] = [english.ownerNotes, german.ownerNotes];

  for (const [lang, { ownerNotes, messages, start }] of LANGUAGES) {
    it(`tell the owner of every code of the vendor’s and ours what to do, each differently (${lang})`, () => {
      const { ownerError } = ownerNotes;
      const codes = Object.keys(ownerError);
      expect(codes.filter((code) => /^\d+$/.test(code)).map(Number), 'the vendor’s codes').to.have.members(
        VENDOR_CODES,
      );
      // Which of ours there are, the type of the English table says.
      const own = Object.keys({ ...messages.ownFailure, ...start.failed });
      expect(codes, 'those with a sentence for viewers').to.include.members(own);
      const sentences = Object.values(ownerError);
      expect(new Set(sentences).size).to.equal(sentences.length);
      for (const [code, sentence] of Object.entries(ownerError)) {
        // What it means, and what follows from it; short enough for a line in a panel.
        expect(isTwofold(sentence, 10, 5), `${code}: ${sentence}`).to.equal(true);
        expect(widthOf(sentence), code).to.be.at.most(110);
      }
    });
  }

  const rows: [code: number, like: keyof typeof en.ownerError & number][] = [
    [4901, 4901],
    [4401, 4901],
    [4999, 4901],
    [4404, 2001],
    [2005, 2003],
    [3999, 3200],
    [1000, 4106],
    [6100, 4106],
    [4599, 4500],
  ];
  for (const [code, like] of rows) {
    it(`explain ${code} to the owner like ${like}`, () => {
      expect(ownerErrorText(named(code), en)).to.equal(en.ownerError[like]);
    });
  }

  it('explain our own codes to the owner, and say of a number that means nothing that it is not documented', () => {
    expect(ownerErrorText({ code: 'token-not-better' }, de)).to.equal(de.ownerError['token-not-better']);
    for (const code of [0, -1, NaN, 1999, 4402, 5999]) {
      expect(ownerErrorText(named(code), en)).to.equal(fill(en.ownerErrorOther, { code: String(code) }));
    }
  });

  it('have a sentence without an open place for any number', () => {
    const numbers = fc.oneof(fc.integer({ min: 0, max: 9000 }), fc.double());
    fc.assert(fc.property(numbers, (code) => /^[^{}]{10,}$/.test(ownerErrorText(named(code), de))));
  });
});

describe('gapAfter', () => {
  it('divides sentences by a space, but not those that end with a point as wide as a letter', () => {
    expect(['It is so.', 'So?', '그렇습니다.', 'これです。'].map(gapAfter)).to.deep.equal([
      ' ',
      ' ',
      ' ',
      '',
    ]);
  });
});

describe('fill', () => {
  it('puts values in their places once, whatever they hold', () => {
    expect(fill('a {x} b {y} {z}', { x: '{y}', y: '$&' })).to.equal('a {y} b $& {z}');
  });

  it('takes no value from a prototype', () => {
    expect(fill('{constructor} {toString}', {})).to.equal('{constructor} {toString}');
  });
});
