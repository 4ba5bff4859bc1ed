import { must } from './ingest-error.js';

/** What a broadcaster says first, as JSON text. */
export interface IngestHello {
  /** Version of this protocol. */
  readonly version: 1;
  /** Pictures in a second, as intended; a viewer is told. */
  readonly frameRate: number;
}

const LONGEST = 1_000;
const FASTEST = 120;

/** Reads the first message of a broadcast. Throws an `IngestError` that names the field and the rule. */
export function readIngestHello(text: string): IngestHello {
  must(text.length <= LONGEST, `hello: it may have ${LONGEST} characters at most.`);
  const { version, frameRate } = parse(text);
  must(version === 1, 'version: it must be 1.');
  must(
    typeof frameRate === 'number' && frameRate > 0 && frameRate <= FASTEST,
    `frameRate: it must be a number above 0, and ${FASTEST} at most.`,
  );
  return { version, frameRate };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  must(typeof value === 'object' && value !== null, 'hello: it must be a JSON object.');
  return value as Record<string, unknown>;
}
