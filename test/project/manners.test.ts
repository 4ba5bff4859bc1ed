import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = readFileSync(`${root}/src/elements/manners.md`, 'utf8');

const rowsOf = (heading: string): string[][] => {
  const section = text.split(`## ${heading}`)[1]?.split(/^## /m)[0] ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};

describe('the tables of manners', () => {
  for (const [heading, count] of [
    ['Google’s best practices', 15],
    ['The Gold Standard', 64],
  ] as const) {
    it(`have every entry of ${heading} once, with a verdict and what holds it or why not`, () => {
      const rows = rowsOf(heading);
      expect(new Set(rows.map(([entry]) => entry)).size).to.equal(count);
      expect(rows.length).to.equal(count);
      for (const [entry, verdict, reason] of rows) {
        expect(verdict, entry).to.match(/^(?:pass|in part|no)$/);
        expect(reason, entry).to.match(/\w/);
      }
    });
  }

  it('name files that are there', () => {
    const named = [...text.matchAll(/`((?:test|demo)\/[\w./-]+)`/g)].map(([, file = '']) => file);
    expect(named.length).to.be.greaterThan(50);
    expect(named.filter((file) => !existsSync(`${root}/${file}`))).to.deep.equal([]);
  });
});

describe('the license', () => {
  it('is an open one, in the package’s settings and beside them', () => {
    const { license } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { license: string };
    expect(license).to.equal('MIT');
    const words = readFileSync(`${root}/LICENSE`, 'utf8').replace(/\s+/g, ' ');
    expect(words).to.match(/^MIT License .*Permission is hereby granted, free of charge, to any person/);
  });
});

describe('the gallery', () => {
  const read = (file: string) => readFileSync(`${root}/${file}`, 'utf8');
  const gallery = ['html', 'css', 'ts'].map((kind) => read(`demo/gallery.${kind}`)).join('\n');
  const sources = readdirSync(`${root}/src/elements`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(`src/elements/${file}`))
    .join('\n');
  const found = (pattern: RegExp) => [...sources.matchAll(pattern)].map(([, name = '']) => name);

  it('shows every element, and every slot that is a page’s', () => {
    const tags = found(/^ {4}'(secure-h5live-[\w-]+)': Secure/gm);
    expect(tags).to.have.length(9);
    const slots = found(/@slot ([\w-]+) (?!Where )/g).filter((slot) => slot !== 'loading');
    expect(slots).to.include('panel-header');
    const missing = [
      ...tags.filter((tag) => !gallery.includes(`'${tag}'`)),
      ...slots.filter((slot) => !gallery.includes(`slot="${slot}"`)),
    ];
    expect(missing).to.deep.equal([]);
  });

  it('changes every button of the controls by its part, and what the settings button opens', () => {
    const parts = found(/@csspart (button|[\w]+-button|menu|menu-item) /g);
    expect(parts).to.include('captions-button').and.include('menu-item');
    expect(parts.filter((part) => !gallery.includes(`::part(${part})`))).to.deep.equal([]);
  });
});

describe('the style sheets and icons of the elements', () => {
  const files = readdirSync(`${root}/src/elements`, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const sources = files.map((file) => [file, readFileSync(`${root}/src/elements/${file}`, 'utf8')] as const);

  it('name no colours but the system’s where the system forces its own', () => {
    const blocks = sources.flatMap(([file, text]) =>
      text
        .split(/@media \(forced-colors: active\) /)
        .slice(1)
        .map((rest) => [file, blockOf(rest)] as const),
    );
    expect(blocks.length).to.be.greaterThan(5);
    const named = blocks.flatMap(([file, block]) =>
      [
        ...block.matchAll(/(?:colou?r|background|stroke|fill|border[\w-]*|outline|shadow): ([^;]+);/g),
      ].flatMap(([, value = '']) =>
        value
          .split(/\s+/)
          .filter((word) => !/^(?:[\d.]+px|-?\d+|solid|none|auto|!important)$/.test(word))
          .map((word) => `${file}: ${word}`),
      ),
    );
    expect(named.length).to.be.greaterThan(8);
    const SYSTEM =
      /: (?:Canvas|CanvasText|GrayText|Highlight|HighlightText|ButtonText|ButtonFace|LinkText|Mark)$/;
    expect(named.filter((one) => !SYSTEM.test(one))).to.deep.equal([]);
  });

  it('leave colours as they are nowhere but with the system’s', () => {
    for (const [file, text] of sources)
      for (const [, rule = ''] of text.matchAll(/\{([^{}]*forced-color-adjust: none[^{}]*)\}/g))
        expect(rule, file).to.match(/: (?:Canvas|CanvasText|Highlight|GrayText);/);
  });

  it('let a pointer that hovers change colours and outlines only: a finger misses nothing', () => {
    const rules = sources.flatMap(([file, text]) =>
      [...text.matchAll(/:hover[^{}]*\{([^{}]*)\}/g)].map(([, rule = '']) => [file, rule] as const),
    );
    expect(rules.length).to.be.greaterThan(4);
    const others = rules.flatMap(([file, rule]) =>
      [...rule.matchAll(/([\w-]+):/g)]
        .filter(
          ([, property = '']) => !/^(?:background|color|border-color|outline(?:-offset)?)$/.test(property),
        )
        .map(([, property]) => `${file}: ${property}`),
    );
    expect(others).to.deep.equal([]);
  });

  it('are drawn: no file of an image is named or held', () => {
    const images = sources.flatMap(([file, text]) =>
      [...text.matchAll(/url\(|data:image\/(?:png|jpe?g|gif|webp)|\.(?:png|jpe?g|gif|webp)\b/g)].map(
        ([found]) => `${file}: ${found}`,
      ),
    );
    expect(images).to.deep.equal([]);
    const drawn = sources.filter(([, text]) => text.includes('<svg')).map(([file]) => file);
    expect(drawn).to.include('controls/bar-controls.ts');
  });
});

/** What stands in the first block of a text, up to its closing brace. */
function blockOf(text: string): string {
  let depth = 0;
  for (const [index, letter] of [...text].entries()) {
    if (letter === '{') depth += 1;
    if (letter === '}' && --depth === 0) return text.slice(0, index);
  }
  return text;
}
