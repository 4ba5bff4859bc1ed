// Gives the unit tests, which also run in browsers under mocha, the same names under Node's test runner.
import { afterEach, beforeEach, describe, it } from 'node:test';

Object.assign(globalThis, { afterEach, beforeEach, describe, it });
