import { expect } from 'chai';
import type { ControlRequest, ControlState } from '../../../src/elements/controls/control-state.js';
import { keyRequest, type KeyboardEventLike } from '../../../src/elements/controls/keyboard.js';

const STATE: ControlState = {
  phase: 'playing',
  muted: false,
  volume: 0.5,
  fullscreen: false,
  canFullscreen: true,
  pictureInPicture: false,
  canPictureInPicture: true,
  behind: true,
};

const LETTERS = ['k', 'm', 'f', 'i', 'l'];
const ALL = [' ', ...LETTERS, 'ArrowUp', 'ArrowDown'];

interface Focus {
  readonly localName?: string;
  readonly type?: string;
  readonly isContentEditable?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

function press(key: string, focus: Focus = { localName: 'div' }, more: Partial<KeyboardEventLike> = {}) {
  const focused = { ...focus, getAttribute: (name: string) => focus.attributes?.[name] ?? null };
  return {
    key,
    code: '',
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    repeat: false,
    isComposing: false,
    defaultPrevented: false,
    // What lies around the focused element takes no keys.
    composedPath: () => [focused, { localName: 'select' }],
    ...more,
  };
}

describe('keyRequest', () => {
  const meanings: [key: string, state: Partial<ControlState>, request: ControlRequest][] = [
    [' ', {}, { kind: 'pause' }],
    ['k', {}, { kind: 'pause' }],
    ['K', {}, { kind: 'pause' }],
    ['k', { phase: 'loading' }, { kind: 'pause' }],
    ['k', { phase: 'buffering' }, { kind: 'pause' }],
    ['k', { phase: 'reconnecting' }, { kind: 'pause' }],
    ['k', { phase: 'paused' }, { kind: 'play' }],
    ['k', { phase: 'idle' }, { kind: 'play' }],
    ['k', { phase: 'blocked' }, { kind: 'play' }],
    ['k', { phase: 'suspended' }, { kind: 'play' }],
    ['k', { phase: 'failed' }, { kind: 'play' }],
    ['m', {}, { kind: 'mute' }],
    ['m', { muted: true }, { kind: 'unmute' }],
    ['ArrowUp', {}, { kind: 'volume', volume: 0.55 }],
    ['ArrowDown', {}, { kind: 'volume', volume: 0.45 }],
    ['ArrowUp', { volume: 0.1 + 0.2 }, { kind: 'volume', volume: 0.35 }],
    ['ArrowUp', { volume: 0.98 }, { kind: 'volume', volume: 1 }],
    ['ArrowDown', { volume: 0.02 }, { kind: 'volume', volume: 0 }],
    ['ArrowUp', { muted: true }, { kind: 'volume', volume: 0.05 }],
    ['ArrowUp', { volume: NaN }, { kind: 'volume', volume: 0.05 }],
    ['f', {}, { kind: 'fullscreen', on: true }],
    ['f', { fullscreen: true }, { kind: 'fullscreen', on: false }],
    ['i', {}, { kind: 'picture-in-picture', on: true }],
    ['i', { pictureInPicture: true }, { kind: 'picture-in-picture', on: false }],
    ['l', {}, { kind: 'live' }],
  ];
  for (const [key, state, request] of meanings) {
    it(`asks with “${key}” for ${JSON.stringify(request)} where ${JSON.stringify(state)}`, () => {
      expect(keyRequest(press(key), { ...STATE, ...state })).to.deep.equal(request);
    });
  }

  const nothings: [key: string, state: Partial<ControlState>][] = [
    ['f', { canFullscreen: false }],
    ['i', { canPictureInPicture: false }],
    ['l', { behind: false }],
    ['Escape', { fullscreen: true }],
    ['Enter', {}],
    ['Tab', {}],
    ['ArrowLeft', {}],
    ['x', {}],
    ['', {}],
  ];
  for (const [key, state] of nothings) {
    it(`asks for nothing with “${key}” where ${JSON.stringify(state)}`, () => {
      expect(keyRequest(press(key), { ...STATE, ...state })).to.equal(undefined);
    });
  }

  for (const modifier of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'] as const) {
    it(`asks for nothing while ${modifier} is held`, () => {
      for (const key of ALL) {
        expect(keyRequest(press(key, {}, { [modifier]: true }), STATE), key).to.equal(undefined);
      }
    });
  }

  it('asks for nothing where somebody has dealt with the key, or it is part of a composed character', () => {
    for (const key of ALL) {
      expect(keyRequest(press(key, {}, { defaultPrevented: true }), STATE), key).to.equal(undefined);
      expect(keyRequest(press(key, {}, { isComposing: true }), STATE), key).to.equal(undefined);
    }
  });

  it('changes the volume for as long as a key is held, and nothing else', () => {
    const repeated = ALL.filter((key) => keyRequest(press(key, {}, { repeat: true }), STATE));
    expect(repeated).to.deep.equal(['ArrowUp', 'ArrowDown']);
  });

  it('goes by the place of a key where letters are not Latin ones, and by the letter where they are', () => {
    const kind = (key: string, code: string) => keyRequest(press(key, {}, { code }), STATE)?.kind;
    expect(kind('ь', 'KeyM')).to.equal('mute');
    expect(kind('m', 'Semicolon')).to.equal('mute');
    expect(kind('s', 'KeyM')).to.equal(undefined);
    expect(kind('Dead', 'KeyM')).to.equal(undefined);
  });

  it('asks where nothing is known of what has the focus', () => {
    for (const path of [[], [undefined], [null], [{}], ['text']]) {
      expect(keyRequest(press('k', {}, { composedPath: () => path }), STATE)).to.deep.equal({
        kind: 'pause',
      });
    }
  });

  const PRESSES = LETTERS.concat('ArrowUp', 'ArrowDown');
  const owners: [who: string, focus: Focus, left: readonly string[]][] = [
    ['a plain element', { localName: 'div' }, ALL],
    ['the page', { localName: 'body' }, ALL],
    ['a button', { localName: 'button' }, PRESSES],
    ['an element that acts as a button', { localName: 'div', attributes: { role: 'button' } }, PRESSES],
    ['a link', { localName: 'a' }, PRESSES],
    ['a summary', { localName: 'summary' }, PRESSES],
    ['a checkbox', { localName: 'input', type: 'checkbox' }, PRESSES],
    ['a submit button', { localName: 'input', type: 'submit' }, PRESSES],
    ['a slider', { localName: 'input', type: 'range' }, [' ', ...LETTERS]],
    ['an element that acts as a slider', { attributes: { role: 'slider' } }, [' ', ...LETTERS]],
    ['a menu button', { localName: 'button', attributes: { 'aria-haspopup': 'menu' } }, LETTERS],
    ['a button without menu', { localName: 'button', attributes: { 'aria-haspopup': 'false' } }, PRESSES],
    ['a radio button', { localName: 'input', type: 'radio' }, LETTERS],
    ['a menu', { attributes: { role: 'menu' } }, []],
    ['a menu item', { attributes: { role: 'menuitem' } }, []],
    ['a radio item of a menu', { attributes: { role: 'menuitemradio' } }, []],
    ['a check item of a menu', { attributes: { role: 'menuitemcheckbox' } }, []],
    ['a text field', { localName: 'input', type: 'text' }, []],
    ['a field of a kind unknown here', { localName: 'input', type: 'date' }, []],
    ['a text area', { localName: 'textarea' }, []],
    ['a selection', { localName: 'select' }, []],
    ['an element that is edited', { localName: 'div', isContentEditable: true }, []],
    ['an element that acts as a text field', { attributes: { role: 'textbox' } }, []],
  ];
  for (const [who, focus, left] of owners) {
    it(`leaves to ${who} the keys that belong to it`, () => {
      expect(ALL.filter((key) => keyRequest(press(key, focus), STATE))).to.deep.equal(left);
    });
  }
});
