import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import ts from 'typescript';
import { builtOnce } from '../../build/build.mjs';

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
  const reference = read('src/elements/reference.md');
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

  it('has every attribute, property, event, slot, state and part of the reference, and no other', () => {
    for (const { tagName, members, attributes, events, cssParts, slots, cssStates } of offered) {
      const section = reference.split(`### \`<${tagName}>\``)[1]?.split(/^##/m)[0] ?? '';
      const rows = [...section.matchAll(/^\| `([\w-]+)`\s*\|/gm)].map(([, name]) => name);
      const withoutAttribute = members.filter(
        ({ kind, readonly, attribute }) => kind === 'field' && !readonly && attribute === undefined,
      );
      const told = [attributes, withoutAttribute, events, cssParts, slots, cssStates].flatMap(named);
      expect(told.sort(), tagName).to.deep.equal(rows.sort());
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

  it('has every custom property that a style sheet reads, with its default, as the reference does', () => {
    const properties = found(/var\((--h5live-[\w-]+)/g).sort();
    const told = new Map(offered.flatMap(({ cssProperties }) => cssProperties.map((one) => [one.name, one])));
    expect([...told.keys()].sort()).to.deep.equal(properties);
    const listed = [...reference.matchAll(/^\| `(--h5live-[\w-]+)`\s*\| (.*?)\s*\| `(.*?)`\s*\|/gm)];
    expect(listed.map(([, name]) => name).sort()).to.deep.equal(properties);
    for (const [, name = '', meaning, value] of listed)
      expect(told.get(name)).to.deep.equal({ name, default: value, description: meaning });
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
function problemsOf(text: string): string[] {
  const file = join(root, 'dist', 'use.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? text : readFile(name));
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
