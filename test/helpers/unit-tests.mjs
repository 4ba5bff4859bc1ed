// All unit tests but those that must be the first to use a module: in one process, or on one page, which starts and compiles
// once. A browser is served what this imports by its runner.
import { unitTests } from './unit-tests-list.mjs';

for (const file of unitTests()) await import(`../../${file}`);
