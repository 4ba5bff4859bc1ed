// The handler in Cloudflare's own runtime, with every row of the suite that it passes in Node.
// Not part of `npm test`: it installs workerd. `npm run test:backends`; `BACKENDS=express` leaves it out.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { missingPackage } from '../helpers/npm.js';
import { handlerSuite } from '../server/kit/suite.js';
import { isWanted } from './kit/wanted.js';
import { installWorkerd, startWorkerd, WORKERD } from './kit/workerd.js';

const missing = isWanted('workerd') ? missingPackage(WORKERD) : ' (skipped: it is not wanted)';
if (missing !== '') it(`the handler in workerd${missing}`, { skip: true });
else {
  const folder = mkdtempSync(join(tmpdir(), 'workerd-'));
  before(() => installWorkerd(folder));
  after(() => rmSync(folder, { recursive: true, force: true }));
  handlerSuite('workerd', (env) => startWorkerd(folder, env));
}
