import { elementsOf, INNER_TAGS } from './manifest.mjs';

const visible = (manifest) => elementsOf(manifest).filter(({ tagName }) => !INNER_TAGS.includes(tagName));

/**
 * What editors are told of the elements: Visual Studio Code of tags, and of custom properties and parts in style sheets,
 * JetBrains' of all of them at once.
 *
 * @param {Awaited<ReturnType<typeof import('./manifest.mjs').manifestOf>>} manifest
 * @param {string} version the package's
 * @returns {Readonly<Record<string, object>>} by the name of the file
 */
export const editorFiles = (manifest, version) => ({
  'vscode.html-custom-data.json': {
    version: 1.1,
    tags: visible(manifest).map(({ tagName, description, attributes }) => ({
      name: tagName,
      description: { kind: 'markdown', value: description },
      attributes: attributes.map((attribute) => ({
        name: attribute.name,
        description: { kind: 'markdown', value: attribute.description },
        ...(attribute.reads === 'boolean' && { valueSet: 'v' }),
        ...(attribute.values && { values: attribute.values.map((name) => ({ name })) }),
      })),
    })),
  },
  'vscode.css-custom-data.json': {
    version: 1.1,
    properties: unique(visible(manifest).flatMap(({ cssProperties }) => cssProperties)),
    pseudoElements: unique(
      visible(manifest).flatMap(({ tagName, cssParts }) =>
        cssParts.map(({ name, description }) => ({
          name: `::part(${name})`,
          description: `\`${tagName}\`: ${description}`,
        })),
      ),
    ),
  },
  'web-types.json': {
    $schema: 'https://json.schemastore.org/web-types',
    name: 'secure-h5live-player',
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: { html: { elements: visible(manifest).map(webType) } },
  },
});

const webType = ({
  tagName: name,
  description,
  attributes,
  members,
  events,
  slots,
  cssProperties,
  cssParts,
}) => ({
  name,
  description,
  attributes: attributes.map((attribute) => ({
    name: attribute.name,
    description: attribute.description,
    value: { type: attribute.values?.map((word) => `'${word}'`) ?? attribute.reads },
  })),
  slots,
  js: {
    properties: members
      .filter(({ kind }) => kind === 'field')
      .map((field) => ({ name: field.name, description: field.description, type: field.type.text })),
    events: events.map((event) => ({
      name: event.name,
      description: event.description,
      type: event.type.text,
    })),
  },
  css: { properties: cssProperties, parts: cssParts },
});

/** Of several with a name, the descriptions of all. */
function unique(all) {
  const known = new Map();
  for (const { name, description } of all)
    known.set(name, new Set([...(known.get(name) ?? []), description]));
  return [...known].map(([name, descriptions]) => ({ name, description: [...descriptions].join('\n') }));
}
