// The colours of code, given to it when the site is made: readers load no script for them.
import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import php from 'highlight.js/lib/languages/php';
import python from 'highlight.js/lib/languages/python';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';

for (const [name, language] of Object.entries({ bash, css, javascript, json, php, python, typescript, xml }))
  hljs.registerLanguage(name, language);
hljs.configure({ classPrefix: 'code-' });

/**
 * Code as HTML. That of a language which is not known has no colours.
 *
 * @param {string} code
 * @param {string} language as a block of code in Markdown names it
 */
export const highlighted = (code, language) =>
  hljs.getLanguage(language) ? hljs.highlight(code, { language }).value : escaped(code);

/** A text that HTML shows as it is. @param {string} text */
export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
