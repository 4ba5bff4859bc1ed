// The fields of events and of types, as the sources declare them, with their comments.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT, sentence, table, textOf } from './sources.mjs';

const ELEMENTS = 'src/elements';

/** @typedef {{ name: string, type: string, meaning: string }} Field */

/** The classes and interfaces of a file. @param {string} file */
function declarations(file) {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
  return source.statements.filter((one) => ts.isClassDeclaration(one) || ts.isInterfaceDeclaration(one));
}

/** What can be read of one. @returns {Field[]} */
const fields = ({ members }) =>
  members
    .filter((one) => (ts.isPropertyDeclaration(one) || ts.isPropertySignature(one)) && one.type)
    .filter((one) => !ts.isPrivateIdentifier(one.name))
    .map((one) => ({
      name: one.name.getText(),
      type: one.type.getText().replace(/\s+/g, ' '),
      meaning: sentence(
        ts
          .getJSDocCommentsAndTags(one)
          .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
          .join(' '),
      ).replace(/\{@link (\w+)\}/g, '`$1`'),
    }));

let events;

/** The fields of each class of events, by its name. @returns {ReadonlyMap<string, Field[]>} */
export function eventFields() {
  events ??= new Map(
    readdirSync(join(ROOT, ELEMENTS), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => declarations(join(ELEMENTS, file)))
      .filter(({ heritageClauses }) => heritageClauses?.some((one) => one.getText() === 'extends Event'))
      .map((one) => [one.name.getText(), fields(one)]),
  );
  return events;
}

/** The fields of a type. @param {object} _known @param {string} place its file and its name, with `#` between them */
export function fieldsOf(_known, place) {
  const [file = '', name] = place.split('#');
  const found = declarations(file).find((one) => one.name.getText() === name);
  if (!found) throw new Error(`${file} declares no ${name}`);
  return table(
    ['Field', 'Type', 'Meaning'],
    fields(found).map((one) => [`\`${one.name}\``, `\`${one.type}\``, one.meaning]),
  );
}
