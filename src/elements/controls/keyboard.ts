import { type ControlRequest, audibleLevel, KEY_REQUESTS, type ControlState } from './control-state.js';

/** How much a key changes the volume: 5 percent. */
const VOLUME_STEP = 0.05;

/** The part of a `KeyboardEvent` that decides what a key means. */
export interface KeyboardEventLike {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  readonly defaultPrevented: boolean;
  composedPath(): readonly unknown[];
}

const PRESS = [' ', 'Enter'];
const MOVE = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];

/** The keys that an element takes for itself while it has the focus; `all` where letters mean something to it too. */
const TAKEN: readonly [what: RegExp, keys: readonly string[] | 'all'][] = [
  [
    /^(?:textarea|select|iframe|editable|textbox|searchbox|combobox|listbox|option|spinbutton|(?:menu|tree|grid)\w*)$/,
    'all',
  ],
  [/^(?:button|summary|a|link|switch|checkbox)$/, PRESS],
  [/^(?:slider|scrollbar|range)$/, MOVE],
  [/^(?:radio|tab|popup)$/, [...PRESS, ...MOVE]],
];

/**
 * What a key asks for when the focus is anywhere inside the player, as viewers know it of other players:
 * Space and K play or pause, M mutes, Up and Down change the volume, C is for captions, F full screen, I picture in picture,
 * L goes to live. Escape leaves full screen by itself.
 *
 * @returns nothing where the key means nothing, or belongs to what has the focus. Pure: prevents no default.
 */
export function keyRequest(event: KeyboardEventLike, state: ControlState): ControlRequest | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const key = keyName(event);
  if (isTaken(key, event.composedPath()[0])) return undefined;
  if (key === 'ArrowUp' || key === 'ArrowDown') return volumeRequest(key === 'ArrowUp' ? 1 : -1, state);
  // A key that is held down must not switch back and forth.
  return event.repeat ? undefined : switchRequest(key, state);
}

function switchRequest(key: string, state: ControlState): ControlRequest | undefined {
  const name = key === ' ' ? 'K' : key.toUpperCase();
  return Object.hasOwn(KEY_REQUESTS, name)
    ? KEY_REQUESTS[name as keyof typeof KEY_REQUESTS](state)
    : undefined;
}

function volumeRequest(direction: 1 | -1, state: ControlState): ControlRequest {
  const volume = audibleLevel(state) + direction * VOLUME_STEP;
  return { kind: 'volume', volume: Math.min(1, Math.max(0, Math.round(volume * 100) / 100)) };
}

// Where letters are not Latin ones, the place of the key counts.
function keyName({ key, code }: KeyboardEventLike): string {
  if (key.length !== 1) return key;
  const place = key > '\u007f' ? /^Key([A-Z])$/.exec(code)?.[1] : undefined;
  return (place ?? key).toLowerCase();
}

function isTaken(key: string, focused: unknown): boolean {
  const what = kindsOf(focused);
  return TAKEN.some(
    ([pattern, keys]) => (keys === 'all' || keys.includes(key)) && what.some((kind) => pattern.test(kind)),
  );
}

const PRESSED_INPUTS = ['button', 'submit', 'reset', 'image', 'file', 'color'];
const OWN_INPUTS = ['range', 'radio', 'checkbox'];

/** What has the focus, in words that `TAKEN` knows. */
function kindsOf(focused: unknown): string[] {
  const { localName = '', type = '', isContentEditable } = (focused ?? {}) as Partial<HTMLInputElement>;
  const attribute = (name: string) => (focused as Partial<Element> | undefined)?.getAttribute?.(name) ?? '';
  const popup = attribute('aria-haspopup');
  return [
    localName === 'input' ? inputKind(type) : localName,
    attribute('role'),
    popup === '' || popup === 'false' ? '' : 'popup',
    isContentEditable ? 'editable' : '',
  ];
}

function inputKind(type: string): string {
  if (PRESSED_INPUTS.includes(type)) return 'button';
  return OWN_INPUTS.includes(type) ? type : 'textbox';
}
