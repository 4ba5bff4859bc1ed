// The CSS of the page around an element: nothing of it moves, hides or resizes what the element shows.
import { expect } from '@open-wc/testing';
import { layoutOf, partsOf, SCENES, shown } from './styles-kit.js';

/** What text inherits, each with a value that no element means. */
const TEXT = `
  font-size: 0; font-style: italic; font-weight: 900; font-stretch: condensed; font-variant: small-caps;
  font-variant-numeric: slashed-zero; font-kerning: none; font-size-adjust: 0.9; font-optical-sizing: none;
  font-feature-settings: 'smcp'; font-variation-settings: 'wght' 900; font-synthesis: none; line-height: 0;
  letter-spacing: 0.4em; word-spacing: 2em; text-transform: uppercase; text-indent: 5em; text-align: center;
  text-align-last: end; text-shadow: 3px 3px red; text-rendering: geometricPrecision; text-emphasis: dot red;
  text-decoration-skip-ink: none; text-underline-offset: 1em; text-underline-position: under; text-wrap: nowrap;
  white-space: nowrap; word-break: break-all; overflow-wrap: anywhere; line-break: anywhere; hyphens: auto; tab-size: 2;
  quotes: '<' '>'; list-style: square inside;
  border-collapse: collapse; border-spacing: 9px; caption-side: bottom; empty-cells: hide;
  -webkit-text-fill-color: transparent; -webkit-text-stroke: 3px red;`;

const important = (declarations: string): string => declarations.replaceAll(';', ' !important;');

const SHEETS: readonly [what: string, css: string][] = [
  ['gives its text everything that text inherits', `.page { ${TEXT} }`],
  ['says the same of everything on it', `* { ${TEXT} }`],
  ['insists on it', `* { ${important(TEXT)} }`],
  ['has a root of 62.5 %', `html { font-size: 62.5%; }`],
  ['has a root of 40 pixels', `:root { font-size: 40px !important; }`],
  [
    'styles every tag and class that it has heard of',
    `.page :is(div, span, p, button, svg, path, input, label, ul, li, dl, dt, dd, h2, h3, video, img, details, summary, table,
     .bar, .controls, .frame, .panel, .menu, .item, 
     .message, .status) { display: block !important; position: static !important;
     float: left !important; margin: 2em !important; padding: 10px !important; inline-size: 50% !important;
     min-height: 60px !important; box-sizing: border-box !important; transform: scale(0.5) !important; }
     .page :is(div, span):empty { display: none !important; }`,
  ],
];

const NAMES = TEXT.split(';')
  .map((line) => line.split(':')[0]!.trim())
  .filter(Boolean);

/** What the browser makes of the text in a part. */
function textOf(part: Element): string[] {
  const styles = getComputedStyle(part);
  return NAMES.map((name) => `${name}: ${styles.getPropertyValue(name)}`);
}

describe('the CSS of a page', () => {
  let sheet: HTMLStyleElement;
  beforeEach(() => (sheet = document.head.appendChild(document.createElement('style'))));
  afterEach(() => sheet.remove());

  for (const [what, css] of SHEETS) {
    for (const scene of SCENES) {
      it(`leaves ${scene[0]} as it is where it ${what}`, async () => {
        const element = await shown(scene);
        const before = layoutOf(element);
        const texts = partsOf(element).map(textOf);
        expect(before.length).to.be.above(3);
        sheet.textContent = css;
        expect(layoutOf(element)).to.deep.equal(before);
        expect(partsOf(element).map(textOf)).to.deep.equal(texts);
      });
    }
  }

  it('does not lay a player down where its text is vertical', async () => {
    const element = await shown(SCENES[0]!);
    const before = layoutOf(element);
    sheet.textContent = '.page { writing-mode: vertical-rl; text-orientation: upright; }';
    expect(layoutOf(element)).to.deep.equal(before);
  });

  it('decides the font’s family, the colours, and by a property of ours the size of text', async () => {
    sheet.textContent = `.page { --h5live-font-family: serif; --h5live-text-color: rgb(1, 2, 3); --h5live-font-size: 20px; }`;
    const status = await shown(SCENES.find(([name]) => name === 'status')!);
    const styles = getComputedStyle(status.shadowRoot!.querySelector('.detail')!);
    expect([styles.fontFamily, styles.color, styles.fontSize]).to.deep.equal([
      'serif',
      'rgb(1, 2, 3)',
      '20px',
    ]);
  });

  it('decides how the tag itself is laid out and painted, before and after it is upgraded', async () => {
    sheet.textContent = `.page > * { display: inline-block; inline-size: 300px; margin: 7px 9px; padding: 3px; border: 2px solid; opacity: 0.5; background: rgb(9, 8, 7) }`;
    // What lies over a picture fills it.
    for (const scene of SCENES.filter(([, tag]) => !/-(?:controls|statistics)$/.test(tag))) {
      const styles = getComputedStyle(await shown(scene));
      expect(
        [styles.display, styles.width, styles.margin, styles.padding, styles.borderTopWidth],
        scene[0],
      ).to.deep.equal(['inline-block', '300px', '7px 9px', '3px', '2px']);
      expect([styles.opacity, styles.backgroundColor], scene[0]).to.deep.equal(['0.5', 'rgb(9, 8, 7)']);
    }
  });

  const LIGHT = ['rgb(255, 255, 255)', 'rgb(43, 33, 27)'];
  const DARK = ['rgb(35, 30, 27)', 'rgb(242, 237, 233)'];
  for (const [title, css, colours] of [
    ['has a dark ground and says no more gives it the light ones', '', LIGHT],
    ['says color-scheme gives it the dark ones', ':root { color-scheme: dark }', DARK],
    ['says it of our tags alone gives it the dark ones', '.page > * { color-scheme: dark }', DARK],
    ['says it is light gives it the light ones', ':root { color-scheme: light }', LIGHT],
  ] as const)
    it(`decides the panel’s colours: a page that ${title}`, async () => {
      sheet.textContent = `:root { background: #111; color: #eee } ${css}`;
      const status = await shown(SCENES.find(([name]) => name === 'status')!);
      const panel = getComputedStyle(status.shadowRoot!.querySelector('[part=panel]')!);
      expect([panel.backgroundColor, panel.color]).to.deep.equal(colours);
    });
});
