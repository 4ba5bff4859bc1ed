import { expect, fixture, html } from '@open-wc/testing';
import { registerTexts, SecureH5liveStatistics } from '../../src/index.js';
import type { PlaybackStatistics } from '../../src/nanoplayer/index.js';
import { statistics as english } from '../../src/locales/en/statistics.js';
import { PHASES } from './controls-kit.js';

SecureH5liveStatistics.define();

const SAMPLE: PlaybackStatistics = {
  at: 10_000,
  latencyMs: 900,
  framerate: 25,
  bufferMs: 1040,
  bitrate: 157_300,
};

async function show(
  state: Partial<SecureH5liveStatistics> = {},
  width = 640,
): Promise<SecureH5liveStatistics> {
  const box = await fixture<HTMLDivElement>(
    html`<div><secure-h5live-statistics></secure-h5live-statistics></div>`,
  );
  // The room over the controls, as a player has it.
  Object.assign(box.style, { width: `${width}px`, height: `${(width * 9) / 16}px`, containerType: 'size' });
  const element = box.firstElementChild as SecureH5liveStatistics;
  Object.assign(element, { phase: 'playing', version: '5.0.8', lang: 'en', ...state });
  await element.updateComplete;
  return element;
}

const text = (element: SecureH5liveStatistics, selector: string) =>
  element.shadowRoot!.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();

/** The rows of the list: name and value. */
const rows = (element: SecureH5liveStatistics) =>
  [...element.shadowRoot!.querySelectorAll('dl > div')].map((row) =>
    ['dt', 'dd'].map((tag) => row.querySelector(tag)!.textContent.trim()),
  );

describe('<secure-h5live-statistics>', () => {
  for (const phase of PHASES) {
    it(`is accessible while ${phase}, before and after it was told anything`, async () => {
      const element = await show({ phase });
      await expect(element).to.be.accessible();
      element.sample = SAMPLE;
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });
  }

  it('tells state, version and what was measured, with units', async () => {
    const element = await show({ sample: SAMPLE, transport: 'webtransport' });
    expect(text(element, '.head')).to.equal('Playing Version 5.0.8');
    expect(rows(element)).to.deep.equal([
      ['Play latency (current)', '0.90 sec'],
      ['Frame rate (avg)', '25.00 fps'],
      ['Buffer (avg)', '1.04 sec'],
      ['Bit rate (avg)', '157 kb/s'],
      ['Transport', 'Media over QUIC'],
    ]);
  });

  it('tells it in the viewer’s language and numbers, and follows a change of it', async () => {
    const element = await show({
      sample: { ...SAMPLE, bitrate: 2_500_000 },
      transport: 'websocket',
      lang: 'de',
    });
    const plain = () => rows(element).map((row) => row.join(': ').replace(/\u00a0/g, ' '));
    expect(plain()).to.deep.equal([
      'Latenz (aktuell): 0,90 Sek.',
      'Bildrate (Mittel): 25,00 fps',
      'Puffer (Mittel): 1,04 Sek.',
      'Bitrate (Mittel): 2,50 Mb/s',
      'Übertragung: WebSocket',
    ]);
    expect(text(element, '.head')).to.equal('Läuft Version 5.0.8');
    expect(element.shadowRoot!.querySelector('section')!.lang).to.equal('de');
    element.lang = 'en';
    await element.updateComplete;
    expect(plain()[0]).to.equal('Play latency (current): 0.90 sec');
    expect(element.shadowRoot!.querySelector('section')!.lang).to.equal('en');
  });

  it('has a name, and is no live region: it changes all the time', async () => {
    const element = await show({ sample: SAMPLE });
    expect(element.shadowRoot!.querySelector('section')!.getAttribute('aria-label')).to.equal(
      'Playback statistics',
    );
    expect(element.shadowRoot!.querySelectorAll('[aria-live], [role=status], [role=alert]')).to.have.lengthOf(
      0,
    );
  });

  it('says of what a sample lacks that it is not known, has no rows without one, and draws no graph of nothing', async () => {
    for (const [sample, values] of [
      [undefined, []],
      [{ at: 1 }, ['–', '–', '–', '–', '–']],
    ] as const) {
      const element = await show({ sample, version: '' });
      expect(rows(element).map(([, value]) => value)).to.deep.equal(values);
      expect(text(element, '.head')).to.equal('Playing');
      expect(element.shadowRoot!.querySelectorAll('svg')).to.have.lengthOf(0);
    }
  });

  it('shows two samples a second at most, at whatever rate they come', async () => {
    const element = await show();
    let updates = 0;
    element.addController({ hostUpdated: () => (updates += 1) });
    for (let at = 0; at < 5000; at += 100) {
      element.sample = { ...SAMPLE, at, latencyMs: at };
      await element.updateComplete;
    }
    expect(updates).to.equal(10);
    expect(element.sample).to.deep.equal({ ...SAMPLE, at: 4500, latencyMs: 4500 });
    expect(rows(element)[0]![1]).to.equal('4.50 sec');
  });

  it('draws the latency for eyes only, and tells its range in words', async () => {
    const element = await show();
    [500, 1000, undefined, 1500].forEach((latencyMs, index) => {
      element.sample = latencyMs === undefined ? { at: index * 500 } : { at: index * 500, latencyMs };
    });
    await element.updateComplete;
    const graph = element.shadowRoot!.querySelector('svg')!;
    expect(graph.getAttribute('aria-hidden')).to.equal('true');
    const lines = [...graph.querySelectorAll('polyline')].map((line) => line.getAttribute('points'));
    expect(lines).to.deep.equal(['232,29.5 234,20.0', '238,10.5 238,10.5']);
    expect(text(element, '.trail p')).to.equal('Latency, last 60 sec 2 sec');
    expect(text(element, '.trail p:last-child')).to.equal('min 0.50 · avg 1.00 · max 1.50 sec');
  });

  it('does the same work for the thousandth sample as for the tenth', async () => {
    const element = await show();
    const count = async (from: number, to: number) => {
      for (let step = from; step < to; step += 1) element.sample = { at: step * 500, latencyMs: 800 };
      await element.updateComplete;
      const points = element.shadowRoot!.querySelector('polyline')!.getAttribute('points')!.split(' ');
      return [points.length, element.shadowRoot!.querySelectorAll('*').length];
    };
    const [few = 0, elements] = await count(0, 10);
    expect(few).to.equal(10);
    expect(await count(10, 1000)).to.deep.equal([120, elements]);
  });

  it('forgets the past with its last sample, and begins anew where time goes back', async () => {
    const element = await show({ sample: { ...SAMPLE, latencyMs: 9000 } });
    element.sample = { ...SAMPLE, at: 10, latencyMs: 500 };
    await element.updateComplete;
    expect(text(element, '.trail p:last-child')).to.equal('min 0.50 · avg 0.50 · max 0.50 sec');
    element.sample = undefined;
    await element.updateComplete;
    expect(rows(element)).to.deep.equal([]);
    expect(element.shadowRoot!.querySelectorAll('svg')).to.have.lengthOf(0);
  });

  it('uses no style attribute, which a strict content security policy forbids', async () => {
    const element = await show({ sample: SAMPLE });
    expect(element.shadowRoot!.querySelectorAll('polyline')).to.have.lengthOf(1);
    expect(element.shadowRoot!.querySelectorAll('[style], style')).to.have.lengthOf(0);
  });

  it('lets the pointer through to what lies under it', async () => {
    const element = await show({ sample: SAMPLE });
    const { x, y, width, height } = element.shadowRoot!.querySelector('.panel')!.getBoundingClientRect();
    expect(width * height).to.be.greaterThan(10_000);
    expect(document.elementFromPoint(x + width / 2, y + height / 2)?.localName).to.equal('div');
  });

  it('keeps the letters of a version where they stand in a text from right to left', async () => {
    const element = await show({ version: '5.0.8-beta', lang: 'ar' });
    await element.updateComplete;
    expect(text(element, '.head')).to.include('\u20685.0.8-beta\u2069');
  });

  it('shows a version as text, whatever it holds', async () => {
    const element = await show({ version: '<img src=x>' });
    expect(text(element, '.head')).to.equal('Playing Version <img src=x>');
  });

  const places: [lang: string, edge: 'left' | 'right'][] = [
    ['en', 'left'],
    ['fa', 'right'],
  ];
  for (const [lang, edge] of places) {
    it(`lies in the corner where lines begin: ${edge} for ${lang}`, async () => {
      registerTexts({ lang: 'fa', dir: 'rtl', statistics: english });
      const element = await show({ lang, sample: SAMPLE });
      const [panel, box] = [element.shadowRoot!.querySelector('.panel')!, element].map((each) =>
        each.getBoundingClientRect(),
      );
      expect(Math.abs(panel![edge] - box![edge])).to.equal(10);
      expect(panel!.top - box!.top).to.equal(10);
    });
  }

  it('stays inside a small picture, and leaves the graph out there', async () => {
    const element = await show({ sample: SAMPLE }, 240);
    const box = element.getBoundingClientRect();
    const panel = element.shadowRoot!.querySelector('.panel')!.getBoundingClientRect();
    expect(panel.right).to.be.at.most(box.right);
    expect(panel.bottom).to.be.at.most(box.bottom);
    expect(element.shadowRoot!.querySelector('.trail')!.checkVisibility()).to.equal(false);
  });
});
