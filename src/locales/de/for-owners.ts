export { decoder } from './decoder.js';
export { form } from './form.js';
export { overview } from './overview.js';
