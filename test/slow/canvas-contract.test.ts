// The same contract where the picture is a canvas, as the vendor's player has it over QUIC.
import { declareContract } from '../contract/contract.js';
import { subjects } from '../contract/harness.js';

for (const subject of await subjects('canvas')) declareContract(subject);
