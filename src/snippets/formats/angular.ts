import { TAG, tagAttributes, type Attribute, definition, tag } from '../tag.js';
import { htmlAttribute, scriptString, templateLiteral } from '../escape.js';
import type { FormatDefinition } from '../format.js';

const value = (text: string): string => `"${templateLiteral(htmlAttribute(text))}"`;

/** A standalone Angular component. What its templates would read as an expression, however written, is a field. */
export const angular: FormatDefinition<'angular'> = {
  format: 'angular',
  label: 'Angular',
  language: 'typescript',
  fileName: 'live-player.component.ts',
  token: 'as-placed',
  write: (request) => {
    const attributes = tagAttributes(request);
    const isField = ([, text]: Attribute): boolean => text !== true && /[{}@]/.test(text);
    const bound = attributes.map((attribute): Attribute => {
      const [name] = attribute;
      return isField(attribute) ? [`[attr.${name}]`, fieldOf(name)] : attribute;
    });
    const fields = attributes
      .filter(isField)
      .map(([name, text]) => `\n  readonly ${fieldOf(name)} = ${scriptString(String(text))};`);
    const body = fields.length === 0 ? '' : `${fields.join('')}\n`;
    return `// npm install secure-h5live-player
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
${definition(request)}

@Component({
  selector: 'app-live-player',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
    ${tag(TAG, bound, { value, indent: 4 })}
  \`,
})
export class LivePlayerComponent {${body}}
`;
  },
};

function fieldOf(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
