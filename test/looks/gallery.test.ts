// The gallery in other engines beside Chromium, picture by picture. None is kept: Chromium's are of the same run, and so of the
// same fonts.
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import {
  findEngine,
  lacks,
  OTHER_ENGINES,
  testedEngine,
  type Engine,
  type OtherEngine,
} from '../engines/engines.mjs';
import { difference } from './difference.js';
import { exhibitsOf, type Exhibit, type Look } from './exhibits.js';
import { misplaced } from './parts.js';

const LOOKS = {
  light: { scheme: 'light', direction: 'ltr' },
  dark: { scheme: 'dark', direction: 'ltr' },
  'right to left': { scheme: 'light', direction: 'rtl' },
  'forced colours': { scheme: 'light', direction: 'ltr', forced: true },
} as const satisfies Record<string, Look>;

/** How far an engine may be from Chromium, as {@link difference} has it. */
interface Tolerance {
  readonly worst: number;
  readonly higher: number;
}

/**
 * Most exhibits were at 0 to 14 % of their worst square, and a bar of controls that is missing is 28 %. The height is a pixel
 * that is rounded otherwise.
 */
const USUAL: Tolerance = { worst: 0.2, higher: 4 };

/**
 * Where an engine's own fonts and fields are of another size, or a line of text breaks elsewhere: as measured, and a little more.
 * That all parts are there, and where they belong, is seen by {@link misplaced}, which no line of text disturbs.
 */
const OWN: Record<OtherEngine, Readonly<Record<string, Tolerance>>> = {
  firefox: {
    'a-player-without-a-stream-as-its-owner-sees-it': { worst: 0.55, higher: 4 },
    'the-slot-start-of-a-player': { worst: 0.48, higher: 4 },
    'code-to-embed': { worst: 0.55, higher: 16 },
    'the-form-for-a-token': { worst: 0.28, higher: 4 },
    'the-overview-of-a-token': { worst: 0.68, higher: 20 },
  },
  webkit: {
    'a-player-without-a-stream-as-its-owner-sees-it': { worst: 0.32, higher: 4 },
    'a-player-that-waits-for-its-viewer': { worst: 0.2, higher: 28 },
    'slots-of-a-player': { worst: 0.65, higher: 28 },
    'the-slot-start-of-a-player': { worst: 0.48, higher: 4 },
    'custom-properties': { worst: 0.32, higher: 4 },
    'what-is-no-token': { worst: 0.25, higher: 4 },
    measurements: { worst: 0.55, higher: 8 },
    'code-to-embed': { worst: 0.82, higher: 28 },
    'the-form-for-a-token': { worst: 0.95, higher: 24 },
    'the-overview-of-a-token': { worst: 0.82, higher: 34 },
    'the-decoder': { worst: 0.82, higher: 20 },
  },
};

/**
 * Where Firefox forces other colours than Chromium: of the ground of buttons, the borders of groups of fields, what is chosen, and
 * links. Of dark ones nearly all are others.
 */
const FORCED: Readonly<Record<string, Tolerance>> = {
  states: { worst: 0.28, higher: 4 },
  'controls-that-wait-for-the-viewer': { worst: 0.26, higher: 4 },
  'the-form-for-a-token': { worst: 0.44, higher: 4 },
  'the-decoder': { worst: 0.36, higher: 4 },
};

/** What one engine might draw otherwise, each in an exhibit of its own. */
const BROKEN: readonly [what: string, exhibit: string, css: string][] = [
  ['a bar of controls that is missing', 'controls', '.bar { visibility: hidden !important; }'],
  ['a large icon that is missing', 'controls-that-wait-for-the-viewer', '.big-play svg { display: none; }'],
  ['a button without its colour', 'parts-of-the-controls', '.pip { background: none !important; }'],
  ['a menu that is missing', 'parts-of-the-settings', '.menu { visibility: hidden !important; }'],
  ['a panel of another colour', 'a-token-that-is-valid', '.panel { background: #bbb !important; }'],
  ['more room within a panel', 'a-token-that-has-expired', '.panel { padding: 28px !important; }'],
  ['a button that is moved', 'the-form-for-a-token', '[part~=submit] { translate: 12px; }'],
  ['a button that is missing', 'code-to-embed', '[part~=download] { visibility: hidden; }'],
  ['a button that is lower', 'the-overview-of-a-token', '[part~=dismiss] { translate: 0 12px; }'],
  ['a text that is missing', 'the-decoder', '[part~=kind] { display: none; }'],
];

/** Gives the elements of these exhibits their rules. */
const BREAKING = `for (const [, exhibit, css] of ${JSON.stringify(BROKEN)}) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.querySelector('#' + exhibit + ' > div > *').shadowRoot.adoptedStyleSheets.push(sheet);
}`;

const tested = testedEngine();
const engines =
  tested === 'chromium' ? (Object.keys(OTHER_ENGINES) as OtherEngine[]) : [tested satisfies OtherEngine];

/** Why an engine is not looked at. */
function missing(engine: OtherEngine): string | false {
  try {
    findEngine(engine);
    return false;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Why an engine is not looked at so. */
const unforced = (engine: OtherEngine, { forced }: Look): string | false =>
  forced === true && lacks('forced colours', engine);

describe('the gallery', () => {
  let edge: Edge;
  const drawn = new Map<string, Promise<readonly Exhibit[]>>();

  before(async () => {
    edge = await startEdge();
  });
  after(() => edge?.close());

  /** What an engine draws, once for all tests. */
  function exhibits(engine: Engine, name: keyof typeof LOOKS): Promise<readonly Exhibit[]> {
    const key = `${engine} ${name}`;
    const known = drawn.get(key) ?? exhibitsOf(engine, edge.origin, LOOKS[name]);
    drawn.set(key, known);
    return known;
  }

  /** The names of what looks otherwise than in Chromium, with how much. */
  async function otherwise(
    engine: OtherEngine,
    shown: readonly Exhibit[],
    name: keyof typeof LOOKS,
  ): Promise<string[]> {
    const { forced }: Look = LOOKS[name];
    const usual = new Map((await exhibits('chromium', name)).map((one) => [one.name, one]));
    return shown.flatMap(({ name: exhibit, picture, parts }) => {
      const one = usual.get(exhibit)!;
      const { worst, higher } = difference(one.picture, picture);
      const tolerated = (forced && FORCED[exhibit]) || (OWN[engine][exhibit] ?? USUAL);
      const isAlike = worst <= tolerated.worst && higher <= tolerated.higher;
      return [
        ...(isAlike
          ? []
          : [`${exhibit}: ${Math.round(worst * 100)} % of a square, ${higher} pixels higher or lower`]),
        ...misplaced(one.parts, parts).map((what) => `${exhibit}: ${what}`),
      ];
    });
  }

  for (const engine of engines)
    describe(`in ${OTHER_ENGINES[engine].title}`, { skip: missing(engine) }, () => {
      for (const name of Object.keys(LOOKS) as (keyof typeof LOOKS)[])
        it(`looks as in Chromium: ${name}`, { skip: unforced(engine, LOOKS[name]) }, async () => {
          expect(await otherwise(engine, await exhibits(engine, name), name)).to.deep.equal([]);
        });

      it('looks otherwise where one engine draws otherwise', async () => {
        const only = BROKEN.map(([, exhibit]) => exhibit);
        const shown = await exhibitsOf(engine, edge.origin, LOOKS.light, { only, first: BREAKING });
        const found = (await otherwise(engine, shown, 'light')).map((line) => line.split(':')[0]);
        for (const [what, exhibit] of BROKEN) expect(found, what).to.include(exhibit);
      });
    });
});
