export { controls } from './controls.js';
export { findings } from './findings.js';
export { messages } from './messages.js';
export { panel } from './panel.js';
export { start } from './start.js';
export { statistics } from './statistics.js';
