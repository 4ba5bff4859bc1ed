import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { ReactiveElement } from 'lit';
import { builtOnce } from '../../build/build.mjs';
import { SecureH5livePlayer, SecureH5liveTokenStatus } from '../../src/index.js';
import { typeProblems } from '../helpers/type-problems.js';

interface Described {
  readonly name: string;
  readonly description?: string;
}

interface Typed extends Described {
  readonly type: { readonly text: string };
}

interface Member extends Typed {
  readonly kind: 'field' | 'method';
  readonly readonly?: boolean;
  readonly attribute?: string;
}

interface Element extends Described {
  readonly tagName: string;
  readonly members: readonly Member[];
  readonly attributes: readonly (Typed & { readonly values?: readonly string[] })[];
  readonly events: readonly Typed[];
  readonly slots: readonly Described[];
  readonly cssParts: readonly Described[];
  readonly cssProperties: readonly (Described & { readonly default: string })[];
  readonly cssStates: readonly Described[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const json = <T>(file: string) => JSON.parse(read(file)) as T;
const INNER = ['captions', 'controls', 'statistics'].map((name) => `secure-h5live-${name}`);
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(join('src', file)));
const found = (pattern: RegExp) => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name))),
];

describe('what editors and frameworks are told of the elements', () => {
  let elements: readonly Element[];
  let offered: readonly Element[];
  const named = (all: readonly Described[]) => all.map(({ name }) => name);

  before(async () => {
    await builtOnce();
    const { modules } = json<{ modules: { declarations: Element[] }[] }>('dist/custom-elements.json');
    elements = modules.flatMap(({ declarations }) => declarations);
    offered = elements.filter(({ tagName }) => !INNER.includes(tagName));
  });

  it('has every tag that a class is declared for', () => {
    const tags = found(/^ {4}'(secure-h5live-[\w-]+)': Secure/gm);
    expect(elements.map(({ tagName }) => tagName)).to.deep.equal(tags.sort());
    expect(elements.length).to.equal(9);
  });

  it('has every attribute, property, event, slot, state and part that the elements’ sources declare, and no other', () => {
    for (const [tag, folder] of [
      ['secure-h5live-player', 'player'],
      ['secure-h5live-token-status', 'token-status'],
      ['secure-h5live-code-snippet', 'owner/code-snippet'],
      ['secure-h5live-token-form', 'owner/token-form'],
      ['secure-h5live-token-overview', 'owner/token-overview'],
      ['secure-h5live-token-decoder', 'owner/token-decoder'],
    ] as const) {
      const source = read(`src/elements/${folder}/${folder.split('/').at(-1)}.ts`);
      const decorated = [...source.matchAll(/@property\((?:\{([^}]*)\})?\)\s*(?:override )?(\w+)/g)].map(
        ([, options = '', name]) => /attribute: '([\w-]+)'/.exec(options)?.[1] ?? name,
      );
      const kind = DECLARING.get(tag);
      const attributes = kind ? declaredAttributes(kind, source) : decorated;
      // It has no property, and goes with every attribute that holds a secret.
      if (source.includes('secret: true')) attributes.push('keep-token');
      const events = [...source.matchAll(/@event \{\w+\} ([\w-]+)/g)].map(([, name]) => name);
      const parts = [...source.matchAll(/@(?:csspart|slot|cssstate) ([\w-]+)/g)].map(([, name]) => name);
      const element = offered.find(({ tagName }) => tagName === tag);
      const withoutAttribute = element?.members.filter(
        ({ kind, readonly, attribute }) => kind === 'field' && !readonly && attribute === undefined,
      );
      const told = [
        ...[element?.attributes, withoutAttribute, element?.events, element?.cssParts],
        ...[element?.slots, element?.cssStates],
      ].flatMap((all = []) => named(all));
      expect(told.sort(), tag).to.deep.equal([...attributes, ...events, ...parts].sort());
    }
    expect(offered).to.have.length(6);
  });

  it('has a player that hands on every part of its controls, and of its panel', () => {
    for (const [tag, file] of [
      ['secure-h5live-controls', 'picture-view'],
      ['secure-h5live-token-status', 'panel-view'],
    ] as const) {
      const source = read(`src/elements/player/${file}.ts`);
      const [, names = ''] = /exportparts(?:="|',\s*')([\w\s,-]+)/.exec(source) ?? [];
      const parts = elements.find(({ tagName }) => tagName === tag)?.cssParts;
      expect(names.split(/,\s*/).sort(), tag).to.deep.equal([...named(parts ?? [])].sort());
    }
  });

  it('describes everything, and says of which type it is', () => {
    for (const { tagName, description, ...element } of elements) {
      expect(description, tagName).to.match(/\w/);
      const { members, attributes, events } = element;
      for (const one of [
        members,
        attributes,
        events,
        element.slots,
        element.cssParts,
        element.cssStates,
      ].flat())
        expect(one.description, `${one.name} of ${tagName}`).to.match(/\w/);
      for (const { name, type } of [attributes, events].flat())
        expect(type.text, `${name} of ${tagName}`).to.match(/\w/);
      for (const { name, kind, type } of members)
        if (kind === 'field') expect(type.text, `${name} of ${tagName}`).to.match(/\w/);
    }
  });

  it('names the words of each attribute that knows only some', () => {
    const player = elements.find(({ tagName }) => tagName === 'secure-h5live-player');
    const words = Object.fromEntries((player?.attributes ?? []).map(({ name, values }) => [name, values]));
    expect(words).to.deep.include({
      loading: ['eager', 'lazy', 'click'],
      'latency-mode': ['classic', 'balancedadaptive', 'fastadaptive'],
      'media-over-quic': ['on', 'off'],
    });
    expect(words['controls']).to.have.members(['accessible', 'vendor', 'none']);
    expect(words['stream-name']).to.equal(undefined);
  });

  it('has every custom property that a style sheet reads, with its default', () => {
    const properties = found(/var\((--h5live-[\w-]+)/g).sort();
    const told = new Map(offered.flatMap(({ cssProperties }) => cssProperties.map((one) => [one.name, one])));
    expect([...told.keys()].sort()).to.deep.equal(properties);
    for (const one of told.values()) expect(one.default, one.name).to.match(/\S/);
  });

  it('tells Visual Studio Code and JetBrains of every attribute', () => {
    const { tags } = json<{ tags: (Described & { attributes: Described[] })[] }>(
      'dist/vscode.html-custom-data.json',
    );
    const { contributions } = json<{ contributions: { html: { elements: typeof tags } } }>(
      'dist/web-types.json',
    );
    const attributes = offered.map((element) => [element.tagName, named(element.attributes)]);
    for (const all of [tags, contributions.html.elements])
      expect(all.map((tag) => [tag.name, named(tag.attributes)])).to.deep.equal(attributes);
  });

  it('types every tag, and every event that is listened to at one', () => {
    const entryOf = (name: string) =>
      ['owner', 'code-snippet'].find((entry) =>
        new RegExp(`\\b${name}\\b`).test(read(`dist/${entry}.d.ts`)),
      ) ?? 'index';
    const names = new Set(
      elements.flatMap(({ name, events }) => [name, ...events.map(({ type }) => type.text)]),
    );
    const use = [
      ...[...names].map((name) => `import type { ${name} } from './${entryOf(name)}.js';`),
      ...elements.flatMap(({ tagName, name, events }) => [
        `{ const element: ${name} = document.createElement('${tagName}');`,
        ...events.map(
          (event) =>
            `element.addEventListener('${event.name}', (event) => { const typed: ${event.type.text} = event; void typed; });`,
        ),
        '}',
      ]),
    ].join('\n');
    expect(problemsOf(use)).to.deep.equal([]);
    expect(problemsOf(use.replace(': PlaybackErrorEvent', ': MouseEvent'))).to.have.length(1);
  });
});

/** What the compiler says of a text that stands in `dist`. */
function problemsOf(code: string): string[] {
  return typeProblems(join(root, 'dist', 'use.ts'), code).map(({ text }) => text);
}

/** The elements whose properties are told by their defaults. */
const DECLARING = new Map<string, typeof ReactiveElement>([
  ['secure-h5live-player', SecureH5livePlayer],
  ['secure-h5live-token-status', SecureH5liveTokenStatus],
]);

/** The names of an element's attributes, and of the properties without one, each of which is declared in its source, or in a table of its own. */
function declaredAttributes(kind: typeof ReactiveElement, source: string): string[] {
  const properties = [...kind.elementProperties];
  const [, table] = /extends (PlayerProperties) \{/.exec(source) ?? [];
  const tables = read('src/elements/player/player-properties.ts').split(`interface ${table}`);
  const where = table ? tables[1]?.split(/\n\}/)[0] : source;
  const declared = [...(where ?? '').matchAll(/^ {2}(?:declare )?(\w+): .*;$/gm)].map(([, name]) => name);
  expect(properties.map(([name]) => name).sort()).to.deep.equal(declared.sort());
  return properties.map(([name, { attribute }]) =>
    typeof attribute === 'string' ? attribute : String(name),
  );
}
