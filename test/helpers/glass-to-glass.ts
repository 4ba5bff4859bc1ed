import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { producedAtMs, type ClockReference } from '../../demo/local-cloud/live/clock-reference.js';
import { framesInClip } from '../../demo/media/barcode.js';
import type { Sighting } from '../bench/latency-probe.js';

/** What a barcode says that counts pictures of 40 ms in Unix time. */
export const UNIX_TIME: ClockReference = { epochMs: 0, frameDurationMs: 40, frameCount: framesInClip };

let probe: Promise<string> | undefined;

async function built(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../bench/latency-probe.ts', import.meta.url))],
    ...{ bundle: true, format: 'iife', write: false },
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * From glass to glass: how old each picture is that a playback page shows for a while, in milliseconds.
 *
 * @param reference what the barcodes count
 */
export async function latencies(page: Page, watchMs: number, reference = UNIX_TIME): Promise<number[]> {
  await page.evaluate(await (probe ??= built()));
  const sightings = (await page.evaluate(`watchLatency(${watchMs})`)) as Sighting[];
  return sightings.map(({ frame, seenAtMs }) => seenAtMs - producedAtMs(reference, frame, seenAtMs));
}
