import { fixture, html, nextFrame } from '@open-wc/testing';
import type { ControlRequest, SecureH5liveControls } from '../../src/index.js';
import { SecureH5liveControls as Controls } from '../../src/index.js';

Controls.define();

/** Every phase that a player can be in. */
export const PHASES = [
  'idle',
  'loading',
  'playing',
  'buffering',
  'paused',
  'reconnecting',
  'scheduled',
  'blocked',
  'suspended',
  'failed',
] as const;

/** A player that can do everything, as the controls are told of it. */
export const ABLE = {
  phase: 'playing',
  canFullscreen: true,
  canPictureInPicture: true,
  behindMs: 600,
  volume: 0.6,
  latencyMode: 'balancedadaptive',
  qualities: [
    { index: 0, label: '1080p' },
    { index: 1, label: '360p' },
  ],
  canAdapt: true,
  lang: 'en',
} as const satisfies Partial<SecureH5liveControls>;

/** Controls in a box of a width, and everything they have asked for. */
export interface Shown {
  readonly controls: SecureH5liveControls;
  readonly requests: ControlRequest[];
}

/** Shows controls over a box of 16 to 9. */
export async function show(state: Partial<SecureH5liveControls> = {}, width = 640): Promise<Shown> {
  const box = await fixture<HTMLDivElement>(
    html`<div><secure-h5live-controls></secure-h5live-controls></div>`,
  );
  Object.assign(box.style, { position: 'relative', width: `${width}px`, height: `${(width * 9) / 16}px` });
  const controls = box.firstElementChild as SecureH5liveControls;
  const requests: ControlRequest[] = [];
  controls.addEventListener('control-request', ({ request }) => requests.push(request));
  Object.assign(controls, ABLE, state);
  await controls.updateComplete;
  return { controls, requests };
}

/** The element in the controls that a selector finds. */
export function find<T extends HTMLElement = HTMLElement>(
  controls: SecureH5liveControls,
  selector: string,
): T {
  const found = controls.shadowRoot!.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** All of them, in order. */
export function findAll(controls: SecureH5liveControls, selector: string): HTMLElement[] {
  return [...controls.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
}

/** What a screen reader calls a control. */
export function nameOf(control: Element): string {
  return control.getAttribute('aria-label') ?? control.textContent.replace(/\s+/g, ' ').trim();
}

/** The button with a name. */
export function named(controls: SecureH5liveControls, name: string): HTMLButtonElement {
  const button = findAll(controls, 'button').find((each) => nameOf(each) === name);
  if (!button) throw new Error(`There is no button “${name}”.`);
  return button as HTMLButtonElement;
}

/** The name of what has the focus in the controls. */
export function focusedName(controls: SecureH5liveControls): string {
  const focused = controls.shadowRoot!.activeElement;
  return focused ? nameOf(focused) : '';
}

/** Whether the bar can be seen; its fading is not waited for. */
export async function barIsShown(controls: SecureH5liveControls): Promise<boolean> {
  await controls.updateComplete;
  const bar = find(controls, '.bar');
  for (const animation of bar.getAnimations()) animation.finish();
  await nextFrame();
  return getComputedStyle(bar).opacity === '1';
}

/** Presses the pointer on an element and lets it go, as a browser tells it. */
export function clickBy(pointerType: string, element: Element, clicks = 1): void {
  for (let detail = 1; detail <= clicks; detail += 1) {
    const common = { bubbles: true, composed: true, cancelable: true };
    element.dispatchEvent(new PointerEvent('pointerdown', { ...common, pointerType }));
    element.dispatchEvent(new PointerEvent('pointerup', { ...common, pointerType }));
    element.dispatchEvent(new PointerEvent('click', { ...common, pointerType, detail }));
    if (detail === 2) element.dispatchEvent(new MouseEvent('dblclick', { ...common, detail }));
  }
}
