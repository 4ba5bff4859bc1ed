// What any NanoPlayer must do: run against the stand-in, and against the build that NANOPLAYER_SRC names.
import { declareContract } from './contract.js';
import { subjects } from './harness.js';

for (const subject of await subjects('video')) declareContract(subject);
