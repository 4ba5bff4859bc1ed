/** What Node is given to run tests in TypeScript. */
export const NODE_OPTIONS = [
  '--conditions=h5live-source',
  '--import',
  'tsx',
  '--import',
  './test/helpers/mocha-globals.mjs',
];
