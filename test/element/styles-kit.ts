import { fixture, html } from '@open-wc/testing';
import {
  SecureH5liveControls,
  SecureH5livePlayer,
  SecureH5liveStatistics,
  SecureH5liveTokenStatus,
} from '../../src/index.js';
import { SecureH5liveCodeSnippet } from '../../src/code-snippet.js';
import {
  SecureH5liveTokenDecoder,
  SecureH5liveTokenForm,
  SecureH5liveTokenOverview,
} from '../../src/owner.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { ABLE } from './controls-kit.js';
import { fakePlayerSrc } from './fakes/fake-player.js';

const STREAM = 'AAAAA-BBBBB';
const TOKEN = unsignedJwt(playbackClaims({ exp: 4_102_444_800, ip: '10.1.2.3', domain: 'a.example' }));
const SAMPLE = { at: 10_000, latencyMs: 900, framerate: 25, bufferMs: 1040, bitrate: 157_300 };

type Scene = [name: string, tag: string, properties: object, act?: (element: HTMLElement) => void];

/** Each element in a state that shows much of it. */
export const SCENES: readonly Scene[] = [
  [
    'player',
    'secure-h5live-player',
    { streamName: STREAM, token: TOKEN, playerSrc: fakePlayerSrc(), owner: true },
  ],
  ['player-refused', 'secure-h5live-player', { owner: true }],
  ['start', 'secure-h5live-player', { streamName: STREAM, token: TOKEN, loading: 'click', controls: 'none' }],
  ['controls', 'secure-h5live-controls', ABLE, (element) => press(element, '.bar button[aria-haspopup]')],
  ['big-play', 'secure-h5live-controls', { ...ABLE, phase: 'paused' }],
  ['worded', 'secure-h5live-controls', { ...ABLE, phase: 'blocked' }],
  ['statistics', 'secure-h5live-statistics', { sample: SAMPLE, phase: 'playing', version: '5.0.8' }],
  [
    'status',
    'secure-h5live-token-status',
    { token: TOKEN, streamName: 'CCCCC-DDDDD', owner: true },
    (element) => press(element, 'summary'),
  ],
  ['snippet', 'secure-h5live-code-snippet', { streamName: STREAM, token: TOKEN, format: 'react' }],
  ['form', 'secure-h5live-token-form', {}, (element) => press(element, '[type=submit], .submit')],
  ['overview', 'secure-h5live-token-overview', { streamName: STREAM, token: TOKEN }],
  ['decoder', 'secure-h5live-token-decoder', {}, (element) => paste(element, TOKEN)],
];

for (const part of [
  SecureH5livePlayer,
  SecureH5liveControls,
  SecureH5liveStatistics,
  SecureH5liveTokenStatus,
  SecureH5liveCodeSnippet,
  SecureH5liveTokenDecoder,
  SecureH5liveTokenForm,
  SecureH5liveTokenOverview,
])
  part.define();

function press(element: HTMLElement, selector: string): void {
  element.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
}

function paste(element: HTMLElement, text: string): void {
  const field = element.shadowRoot!.querySelector('textarea')!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Shows a scene, in a box that all its sizes come from. */
export async function shown([, tag, properties, act]: Scene): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(html`<section class="page"></section>`);
  Object.assign(box.style, { position: 'relative', width: '640px', height: '360px' });
  const element = Object.assign(document.createElement(tag), { lang: 'en', timeZone: 'UTC' }, properties);
  box.append(element);
  for (let turn = 0; turn < 2; turn++) {
    // What is loaded on demand is there.
    await (element as Partial<SecureH5livePlayer>).updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 30));
    if (turn === 0) act?.(element);
  }
  return element;
}

/** Where everything in an element's shadow roots lies, seen from the element, with the size of its text. */
export function layoutOf(element: HTMLElement): string[] {
  const from = element.getBoundingClientRect();
  return partsOf(element).map((part) => {
    const { left, top, width, height } = part.getBoundingClientRect();
    const place = [left - from.left, top - from.top, width, height].map((pixels) => Math.round(pixels));
    const name = [part.localName, ...part.classList].join('.');
    return `${name} ${place.join()} ${getComputedStyle(part).fontSize}`;
  });
}

/** Everything in an element's shadow root, and in those of the elements in it. */
export function partsOf(element: Element): Element[] {
  const inside = [...(element.shadowRoot?.querySelectorAll('*:not(style, slot, option)') ?? [])];
  return inside.flatMap((part) => [part, ...partsOf(part)]);
}
