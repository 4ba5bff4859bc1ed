import { after, before, describe } from 'node:test';
import { type Rows, Stage, type Subject } from './harness.js';
import { autoplayRows } from './rows/autoplay.js';
import { callRows } from './rows/calls.js';
import { canvasRows } from './rows/canvas.js';
import { constructorRows } from './rows/constructor.js';
import { entryRows } from './rows/entries.js';
import { lifecycleRows } from './rows/lifecycle.js';
import { playbackRows } from './rows/playback.js';
import { queryRows } from './rows/query.js';
import { reconnectRows } from './rows/reconnect.js';
import { recoveryRows } from './rows/recovery.js';
import { refusalRows } from './rows/refusals.js';
import { serviceRows } from './rows/service.js';
import { setupRows } from './rows/setup.js';
import { shadowRows } from './rows/shadow.js';
import { supersededRows } from './rows/superseded.js';
import { updateSourceRows } from './rows/update-source.js';
import { viewRows } from './rows/view.js';
import { visibilityRows } from './rows/visibility.js';

// More pages at once than this, and decoding them all keeps the clock from being met.
const AT_ONCE = Number(process.env['VENDOR_AT_ONCE'] ?? 6);
const groups: Record<string, Rows> = {
  constructor: constructorRows,
  setup: setupRows,
  query: queryRows,
  service: serviceRows,
  playback: playbackRows,
  canvas: canvasRows,
  autoplay: autoplayRows,
  refusals: refusalRows,
  reconnect: reconnectRows,
  'update of the source': updateSourceRows,
  lifecycle: lifecycleRows,
  calls: callRows,
  'several entries': entryRows,
  'newest token': supersededRows,
  recovery: recoveryRows,
  'shadow root': shadowRows,
  view: viewRows,
  visibility: visibilityRows,
};

// What a switch comes to while it plays is the server's doing.
const OF_SWITCHES: readonly string[] = ['update of the source', 'several entries', 'newest token'];

/**
 * Declares what any NanoPlayer must do, for one that is given; where switches matter, also with a server that completes
 * none.
 */
export function declareContract(subject: Subject): void {
  declareRows(subject, Object.keys(groups));
  const label = `${subject.label}, where no switch is completed`;
  declareRows({ ...subject, label, switches: 'timed out' }, OF_SWITCHES);
}

function declareRows(subject: Subject, names: readonly string[]): void {
  describe(`NanoPlayer contract: ${subject.label}`, { concurrency: AT_ONCE }, () => {
    let stage: Stage;
    before(async () => {
      stage = await Stage.open(subject);
    });
    after(() => stage.close());
    for (const name of names) {
      groups[name]?.({ ...subject, label: `${subject.label}, ${name}` }, (use, opening) =>
        stage.scene(use, opening),
      );
    }
  });
}
