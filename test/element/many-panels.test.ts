import { expect, fixture, html } from '@open-wc/testing';
import type { SecureH5liveTokenStatus } from '../../src/index.js';
import '../../src/define.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';

const PANELS = 1000;
const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 0, 14, 9, 30, 0);

/** Stands in for the page's time: moves only when told, and counts timers. */
class FakeTime {
  now = START;
  readonly timers = new Map<number, { at: number; run: () => void }>();
  #count = 0;
  readonly #real = { now: Date.now, set: globalThis.setTimeout, clear: globalThis.clearTimeout };

  install(): void {
    Date.now = () => this.now;
    globalThis.setTimeout = ((run: () => void, delay = 0) => {
      this.timers.set(++this.#count, { at: this.now + delay, run });
      return this.#count;
    }) as typeof setTimeout;
    globalThis.clearTimeout = ((timer: number) => void this.timers.delete(timer)) as typeof clearTimeout;
  }

  restore(): void {
    Date.now = this.#real.now;
    globalThis.setTimeout = this.#real.set;
    globalThis.clearTimeout = this.#real.clear;
  }

  /** Moves to the next timer and runs it; false where there is none before `end`. */
  step(end: number): boolean {
    const [next] = [...this.timers].sort(([, a], [, b]) => a.at - b.at);
    if (!next || next[1].at > end) return false;
    this.timers.delete(next[0]);
    this.now = next[1].at;
    next[1].run();
    return true;
  }
}

/** What can be read in a panel, and how far its bar has come. */
const shownBy = ({ shadowRoot }: SecureH5liveTokenStatus) =>
  `${shadowRoot!.querySelector('.passed')!.getAttribute('width')} ${shadowRoot!.querySelector('.panel')!.textContent}`;

describe('a thousand panels on a page', () => {
  // The entry has it loaded beside everything else.
  before(() => customElements.whenDefined('secure-h5live-token-status'));

  it('share one timer, which over a day wakes exactly when some text or bar changes', async function () {
    this.timeout(60_000);
    const time = new FakeTime();
    time.install();
    try {
      // Three expire within the day and go through hours, minutes and seconds; the others change their day at
      // moments of their own.
      const expiries = Array.from({ length: PANELS }, (_, i) =>
        i < 3 ? 40_000 + i * 11_111 : 2 * 86_400 + i * 1201,
      );
      const container = await fixture(html`<div></div>`);
      const panels = expiries.map((seconds) => {
        const panel = document.createElement('secure-h5live-token-status');
        panel.lang = 'en';
        panel.timeZone = 'UTC';
        panel.token = unsignedJwt(playbackClaims({ exp: START / 1000 + seconds }));
        return panel;
      });
      container.append(...panels);
      await Promise.all(panels.map((panel) => panel.updateComplete));
      expect(time.timers.size).to.equal(1);

      const shown = new Map(panels.map((panel) => [panel.shadowRoot! as Node, shownBy(panel)]));
      let touched = new Set<Node>();
      const observer = new MutationObserver((records) => {
        for (const { target } of records) touched.add(target.getRootNode());
      });
      for (const root of shown.keys())
        observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
      let wakeUps = 0;
      let changes = 0;
      while (time.step(START + DAY_MS)) {
        wakeUps += 1;
        // Lit renders in a microtask.
        for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
        let changed = false;
        for (const root of touched) {
          const text = shownBy((root as ShadowRoot).host as SecureH5liveTokenStatus);
          changed ||= text !== shown.get(root);
          shown.set(root, text);
        }
        if (changed) changes += 1;
        touched = new Set();
        expect(time.timers.size).to.equal(1);
      }
      observer.disconnect();
      // 997 days that change, and three countdowns over hours, minutes, seconds, to "expired" and beyond.
      expect(wakeUps).to.be.greaterThan(1400);
      expect(changes).to.equal(wakeUps);

      time.now = START + DAY_MS;
      for (const panel of panels) panel.requestUpdate();
      await Promise.all(panels.map((panel) => panel.updateComplete));
      expect(panels.map(shownBy)).to.deep.equal([...shown.values()]);
      container.remove();
      expect(time.timers.size).to.equal(0);
    } finally {
      time.restore();
    }
  });
});
