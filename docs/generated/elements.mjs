// One element, as its manifest has it.
import { eventFields } from './declared.mjs';
import { sentence, table } from './sources.mjs';

const code = (text) => `\`${text}\``;
const tidy = (text) => text.replace(/\{@link (\w+)\}/g, '`$1`');

/** What can be written in a tag, and set as a property. */
function attributes({ attributes: all, members }) {
  const rows = all.map(({ name, fieldName, description }) => [
    code(name),
    fieldName ? code(fieldName) : 'no property',
    tidy(description),
  ]);
  const others = members.filter(
    ({ kind, readonly, attribute }) => kind === 'field' && !readonly && attribute === undefined,
  );
  const more = others.map(({ name, description }) => ['none', code(name), tidy(description)]);
  return section('Attributes and properties', ['Attribute', 'Property', 'Meaning'], [...rows, ...more]);
}

function methods({ members }) {
  const all = members.filter(({ kind }) => kind === 'method');
  const rows = all.map(({ name, parameters = [], description }) => [
    code(`${name}(${parameters.map((one) => one.name + (one.optional ? '?' : '')).join(', ')})`),
    tidy(description),
  ]);
  return section('Methods', ['Method', 'Meaning'], rows);
}

function readable({ members }) {
  const all = members.filter(({ kind, readonly }) => kind === 'field' && readonly);
  const rows = all.map(({ name, type, description }) => [code(name), code(type.text), tidy(description)]);
  return section('Read-only properties', ['Property', 'Type', 'Meaning'], rows);
}

const events = ({ events: all }) =>
  section(
    'Events',
    ['Event', 'Class', 'Meaning'],
    all.map(({ name, type, description }) => [code(name), code(type.text), sentence(description)]),
  );

/** What can be read of its events. */
function fieldsOfEvents({ events: all = [] }) {
  const rows = all.flatMap(({ name, type }) =>
    (eventFields().get(type.text) ?? []).map((field) => [
      code(name),
      code(`event.${field.name}`),
      code(field.type),
      field.meaning,
    ]),
  );
  return section('Fields of events', ['Event', 'Field', 'Type', 'Meaning'], rows);
}

/** Parts of what an element shows within itself, which a page styles through it. */
const partsWithin = (shown) =>
  Object.entries(shown).flatMap(([where, { cssParts }]) =>
    cssParts.map(({ name, description }) => ({ name, description: `${where}: ${description}` })),
  );

const described = (title, name, all = []) =>
  section(
    title,
    [name, 'Meaning'],
    all.map((one) => [code(one.name), one.description]),
  );

function section(title, head, rows) {
  return rows.length > 0 ? `## ${title}\n\n${table(head, rows)}\n` : '';
}

/**
 * Everything that a page can use of an element.
 *
 * @param {object} element of `custom-elements.json`
 * @param {Record<string, object>} [shown] others whose parts it exports, by where they are in it
 */
export const elementTables = (element, shown = {}) =>
  [
    attributes(element),
    readable(element),
    methods(element),
    events(element),
    fieldsOfEvents(element),
    described('Slots', 'Slot', element.slots),
    described('Parts', 'Part', [...(element.cssParts ?? []), ...partsWithin(shown)]),
    described('States', 'State', element.cssStates),
  ]
    .filter(Boolean)
    .join('\n');

/** Every custom property that an element's style sheet reads. @param {object[]} elements */
export function customProperties(elements) {
  const all = new Map(elements.flatMap(({ cssProperties }) => cssProperties.map((one) => [one.name, one])));
  return table(
    ['Custom property', 'Meaning', 'Default'],
    [...all.values()].map((one) => [code(one.name), one.description, code(one.default)]),
  );
}
