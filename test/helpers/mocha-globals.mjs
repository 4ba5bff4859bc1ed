// Gives the unit tests, which also run in browsers under mocha, the same two names under Node's test runner.
import { describe, it } from 'node:test';

Object.assign(globalThis, { describe, it });
