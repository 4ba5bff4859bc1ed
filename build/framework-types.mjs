import { elementsOf, INNER_TAGS } from './manifest.mjs';

/** The entry that gives each class, and its React component. */
const ENTRY_OF = {
  SecureH5livePlayer: 'index',
  SecureH5liveTokenStatus: 'index',
  SecureH5liveCodeSnippet: 'code-snippet',
  SecureH5liveTokenForm: 'owner',
  SecureH5liveTokenOverview: 'owner',
  SecureH5liveTokenDecoder: 'owner',
};
/** What defines the tags of an entry, and gives their classes, but those that come later than the player. */
const DEFINING = { index: 'player', 'code-snippet': 'code-snippet', owner: 'owner' };
const GIVEN_ELSEWHERE = { SecureH5liveTokenStatus: 'index' };
/** The entry that gives each class of event. */
const EVENT_ENTRY = { TokenCreatedEvent: 'owner' };

/**
 * Types for frameworks that check tags, and components for React: what they know is generated, so that no attribute and no
 * event is left out. Types only name types of the package, and bring nothing to a page.
 *
 * @param {Awaited<ReturnType<typeof import('./manifest.mjs').manifestOf>>} manifest
 * @returns {Readonly<Record<string, string>>} by the name of the file in `dist`
 */
export function frameworkFiles(manifest) {
  const elements = elementsOf(manifest).filter(({ tagName }) => !INNER_TAGS.includes(tagName));
  const files = { 'types/elements.d.ts': elementTypes(elements) };
  for (const [name, text] of Object.entries(FRAMEWORKS)) files[`types/${name}.d.ts`] = text;
  for (const entry of Object.keys(DEFINING)) {
    const own = elements.filter(({ name }) => ENTRY_OF[name] === entry);
    const file = entry === 'index' ? 'react' : `react-${entry}`;
    files[`${file}.js`] = components(own, entry);
    files[`${file}.d.ts`] = componentTypes(own, entry);
  }
  return files;
}

const comment = (text) => `/** ${text.replaceAll('*/', '*\\/')} */`;
const settable = ({ members }) => members.filter(({ kind, readonly }) => kind === 'field' && !readonly);

function elementTypes(elements) {
  const imports = [
    ...elements.map(({ name }) => [name, ENTRY_OF[name]]),
    ...new Map(
      elements.flatMap(({ events }) =>
        events.map(({ type }) => [type.text, EVENT_ENTRY[type.text] ?? 'index']),
      ),
    ),
  ];
  return [
    '// What is written in tags of this package, for the types of frameworks beside this file. Generated.',
    ...imports.map(([name, entry]) => `import type { ${name} } from '../${entry}.js';`),
    '',
    ...elements.flatMap((element) => interfacesOf(element)),
    comment('Each tag with its class, what stands in its markup, its properties, and its events by type.'),
    'export interface H5LiveElements {',
    ...elements.map(
      ({ tagName, name }) =>
        `  '${tagName}': { element: ${name}; attributes: ${name}Attributes; properties: ${name}Properties; events: ${name}Events };`,
    ),
    '}',
    '',
  ].join('\n');
}

function interfacesOf(element) {
  const { name, tagName, attributes, events } = element;
  return [
    comment(`The attributes of \`<${tagName}>\`, as markup has them.`),
    `export interface ${name}Attributes {`,
    ...attributes.flatMap((one) => [
      `  ${comment(one.description)}`,
      `  '${one.name}'?: ${attributeType(one, name)} | undefined;`,
    ]),
    '}',
    comment(`The properties of \`<${tagName}>\` that can be set. Nothing given is the default.`),
    `export interface ${name}Properties {`,
    ...settable(element).flatMap((field) => [
      `  ${comment(field.description)}`,
      `  ${field.name}?: ${name}['${field.name}'] | null | undefined;`,
    ]),
    '}',
    comment(`The events of \`<${tagName}>\`, by type.`),
    `export interface ${name}Events {`,
    ...events.flatMap((event) => [
      `  ${comment(event.description)}`,
      `  '${event.name}': ${event.type.text};`,
    ]),
    '}',
    '',
  ];
}

// A property of a text may be an object as well; an attribute is text.
function attributeType({ reads, values }) {
  if (reads === 'boolean') return "boolean | ''";
  if (reads === 'number') return 'number | `${number}`';
  return values ? values.map((word) => `'${word}'`).join(' | ') : 'string';
}

// What an attribute and a property share the name of takes what either does.
const EITHER = `type Either<Attributes, Properties, All = Attributes & Properties> = {
  [Name in keyof All]?:
    | (Name extends keyof Attributes ? Attributes[Name] : never)
    | (Name extends keyof Properties ? Properties[Name] : never);
};`;

const PROPS = `${EITHER}
type Own<Tag extends keyof H5LiveElements> = Either<H5LiveElements[Tag]['attributes'], H5LiveElements[Tag]['properties']>;
type Listeners<Tag extends keyof H5LiveElements> = {
  [Type in keyof H5LiveElements[Tag]['events'] & string as \`on\${Type}\`]?:
    | ((event: H5LiveElements[Tag]['events'][Type]) => void)
    | undefined;
};`;

const FRAMEWORKS = {
  react: `// Tags of this package in React 19: \`import type {} from 'secure-h5live-player/types/react'\` once, anywhere. Where a server
// renders them, use the components of \`secure-h5live-player/react\`: React writes objects and functions of a bare tag nowhere.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { H5LiveElements } from './elements.js';

${PROPS}
type Props<Tag extends keyof H5LiveElements> = Own<Tag> &
  Listeners<Tag> &
  Omit<
    DetailedHTMLProps<HTMLAttributes<H5LiveElements[Tag]['element']>, H5LiveElements[Tag]['element']>,
    keyof Own<Tag>
  >;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends H5LiveIntrinsicElements {}
  }
}

type H5LiveIntrinsicElements = { [Tag in keyof H5LiveElements]: Props<Tag> };
`,
  preact: `// Tags of this package in Preact: \`import type {} from 'secure-h5live-player/types/preact'\` once, anywhere.
import type { JSX as PreactJSX, Ref } from 'preact';
import type { H5LiveElements } from './elements.js';

${PROPS}
type Props<Tag extends keyof H5LiveElements> = Own<Tag> &
  Listeners<Tag> & { ref?: Ref<H5LiveElements[Tag]['element']> | undefined } & Omit<
    // What it has of every tag has another name from version to version.
    PreactJSX.IntrinsicElements['div'],
    keyof Own<Tag> | 'ref'
  >;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends H5LiveIntrinsicElements {}
  }
}

type H5LiveIntrinsicElements = { [Tag in keyof H5LiveElements]: Props<Tag> };
`,
  solid: `// Tags of this package in Solid: \`import type {} from 'secure-h5live-player/types/solid'\` once, anywhere. Properties are written
// with \`prop:\`, events with \`on:\`.
import type { JSX as SolidJSX } from 'solid-js';
import type { H5LiveElements } from './elements.js';

type Properties<Tag extends keyof H5LiveElements> = {
  [Name in keyof H5LiveElements[Tag]['properties'] & string as \`prop:\${Name}\`]?: H5LiveElements[Tag]['properties'][Name];
};
type Listeners<Tag extends keyof H5LiveElements> = {
  [Type in keyof H5LiveElements[Tag]['events'] & string as \`on:\${Type}\`]?:
    | ((event: H5LiveElements[Tag]['events'][Type]) => void)
    | undefined;
};
type Props<Tag extends keyof H5LiveElements> = H5LiveElements[Tag]['attributes'] &
  Properties<Tag> &
  Listeners<Tag> &
  Omit<SolidJSX.HTMLAttributes<H5LiveElements[Tag]['element']>, keyof H5LiveElements[Tag]['attributes']>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends H5LiveIntrinsicElements {}
  }
}

type H5LiveIntrinsicElements = { [Tag in keyof H5LiveElements]: Props<Tag> };
`,
  vue: `// Tags of this package in templates of Vue 3: \`import type {} from 'secure-h5live-player/types/vue'\` once, anywhere.
import type { HTMLAttributes, PublicProps } from 'vue';
import type { H5LiveElements } from './elements.js';

type Camel<Type extends string> = Type extends \`\${infer Word}-\${infer Rest}\`
  ? \`\${Capitalize<Word>}\${Camel<Rest>}\`
  : Capitalize<Type>;
${EITHER}
// Vue looks for a property by the name in camel case, whichever of the two a template has.
type InTemplates<Attributes> = Attributes & {
  [Name in keyof Attributes & string as Uncapitalize<Camel<Name>>]?: Attributes[Name];
};
type Own<Tag extends keyof H5LiveElements> = Either<
  InTemplates<H5LiveElements[Tag]['attributes']>,
  H5LiveElements[Tag]['properties']
>;
type Listeners<Tag extends keyof H5LiveElements> = {
  [Type in keyof H5LiveElements[Tag]['events'] & string as \`on\${Camel<Type>}\`]?:
    | ((event: H5LiveElements[Tag]['events'][Type]) => void)
    | undefined;
};
type Component<Tag extends keyof H5LiveElements> = new () => H5LiveElements[Tag]['element'] & {
  /** @deprecated of types only */
  $props: Own<Tag> & Listeners<Tag> & PublicProps & Omit<HTMLAttributes, keyof Own<Tag> | keyof Listeners<Tag>>;
};

declare module 'vue' {
  interface GlobalComponents extends H5LiveComponents {}
}

type H5LiveComponents = { [Tag in keyof H5LiveElements]: Component<Tag> };
`,
  svelte: `// Tags of this package in Svelte 5: \`import type {} from 'secure-h5live-player/types/svelte'\` once, anywhere.
import type { HTMLAttributes } from 'svelte/elements';
import type { H5LiveElements } from './elements.js';

${PROPS}
type Props<Tag extends keyof H5LiveElements> = Own<Tag> &
  Listeners<Tag> &
  Omit<HTMLAttributes<H5LiveElements[Tag]['element']>, keyof Own<Tag> | keyof Listeners<Tag>>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends H5LiveSvelteElements {}
}

type H5LiveSvelteElements = { [Tag in keyof H5LiveElements]: Props<Tag> };
`,
};

const handlerOf = (event) => `on${event.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`;

function components(elements, entry) {
  return [
    `'use client';`,
    '// Components for React. Generated.',
    `import * as React from 'react';`,
    `import { createComponent } from '@lit/react';`,
    ...[DEFINING[entry], 'index'].flatMap((file) => classImport(elements, file, entry)),
    '',
    ...elements.flatMap(({ name, tagName, events }) => [
      `export const ${name} = /* @__PURE__ */ createComponent({`,
      `  react: React,`,
      `  tagName: '${tagName}',`,
      `  elementClass: ${name}Element,`,
      `  displayName: '${name}',`,
      `  events: { ${events.map((event) => `${handlerOf(event.name)}: '${event.name}'`).join(', ')} },`,
      `});`,
      '',
    ]),
  ].join('\n');
}

function classImport(elements, file, entry) {
  const names = elements
    .filter(({ name }) => (GIVEN_ELSEWHERE[name] ?? DEFINING[entry]) === file)
    .map(({ name }) => `${name} as ${name}Element`);
  return names.length > 0 ? [`import { ${names.join(', ')} } from './${file}.js';`] : [];
}

function componentTypes(elements, entry) {
  const events = new Set(elements.flatMap((element) => element.events.map(({ type }) => type.text)));
  return [
    `import type { EventName, ReactWebComponent } from '@lit/react';`,
    ...elements.map(({ name }) => `import type { ${name} as ${name}Element } from './${entry}.js';`),
    ...[...events].map((name) => `import type { ${name} } from './${EVENT_ENTRY[name] ?? 'index'}.js';`),
    '',
    ...elements.flatMap(({ name, description, events }) => [
      comment(description),
      `export declare const ${name}: ReactWebComponent<`,
      `  ${name}Element,`,
      `  { ${events.map((event) => `${handlerOf(event.name)}: EventName<${event.type.text}>`).join('; ')} }`,
      `>;`,
      '',
    ]),
  ].join('\n');
}
