// What the constructor takes, and how it refuses the rest.
import { it } from 'node:test';
import { expect } from 'chai';
import type { Rows } from '../harness.js';
import type { Scene } from '../harness.js';

const NO_TEXT = 'The param "playerDivId" must be of type "String".';
const NO_DIV = 'The param "playerDivId" must be the id of an existing "div" element.';

/** Builds what `make` (an expression of the page) evaluates to; returns the error, or undefined. */
async function refusal(scene: Scene, make: string): Promise<unknown> {
  return scene.page.evaluate((make) => {
    const argument: unknown = (0, eval)(make);
    try {
      new NanoPlayer(argument);
      return undefined;
    } catch (error) {
      const { code, message } = error as { code: unknown; message: string };
      return { isError: error instanceof Error, code, message };
    }
  }, make);
}

export const constructorRows: Rows = ({ label }, open) => {
  it(`${label}: takes the id of a div and has a version and an id of its own`, () =>
    open(async ({ page }) => {
      const found = await page.evaluate(() => {
        kit.div('one');
        kit.div('two');
        const [player, other] = [new NanoPlayer('one'), new NanoPlayer('two')];
        return { version: player.version, id: player.id, other: other.id };
      });
      expect(found.version).to.match(/^\d+\.\d+\.\d+/);
      expect(found.id).to.match(/^\d+$/);
      expect(found.id).not.to.equal(found.other);
    }));

  for (const [what, make] of [
    ['undefined', 'undefined'],
    ['null', 'null'],
    ['a number', '5'],
    ['a div', 'kit.div("given")'],
  ] as const) {
    it(`${label}: refuses ${what} with code 0`, () =>
      open(async (scene) => {
        expect(await refusal(scene, make)).to.deep.equal({ isError: true, code: 0, message: NO_TEXT });
      }));
  }

  for (const [what, make] of [
    ['an unknown id', '"nowhere"'],
    ['an empty id', '""'],
    ['the id of a detached div', '(() => { const div = kit.div("out"); div.remove(); return "out"; })()'],
    [
      'the id of a div in a shadow root',
      '(() => { const div = kit.div("in"); kit.div("host").attachShadow({ mode: "open" }).append(div); return "in"; })()',
    ],
  ] as const) {
    it(`${label}: refuses ${what} with code 0`, () =>
      open(async (scene) => {
        expect(await refusal(scene, make)).to.deep.equal({ isError: true, code: 0, message: NO_DIV });
      }));
  }

  it(`${label}: refuses the id of another element with code 0`, () =>
    open(async (scene) => {
      const make = '(document.body.id = "body")';
      const message = 'The element with the id "body" is not a "div" element.';
      expect(await refusal(scene, make)).to.deep.equal({ isError: true, code: 0, message });
    }));
};
