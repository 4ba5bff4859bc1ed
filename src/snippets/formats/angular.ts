import { TAG, tagAttributes } from '../attributes.js';
import { templateAttribute, templateLiteral } from '../escape.js';
import type { FormatDefinition } from '../format.js';
import { tag } from '../markup.js';

/** A standalone Angular component. */
export const angular: FormatDefinition = {
  format: 'angular',
  label: 'Angular',
  language: 'typescript',
  fileName: 'live-player.component.ts',
  token: 'as-placed',
  write: (request) => {
    const value = (text: string): string => `"${templateLiteral(templateAttribute(text))}"`;
    return `// npm install secure-h5live-player
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'secure-h5live-player/define';

@Component({
  selector: 'app-live-player',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
    ${tag(TAG, tagAttributes(request), { value, indent: 4 })}
  \`,
})
export class LivePlayerComponent {}
`;
  },
};
