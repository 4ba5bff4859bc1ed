/** The version of this package, as `package.json` has it: `npm version` writes it here, and the build once more. */
export const VERSION = '0.1.0';
