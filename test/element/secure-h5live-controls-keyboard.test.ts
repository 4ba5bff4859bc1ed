import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ControlRequest, SecureH5liveControls } from '../../src/index.js';
import { find, findAll, focusedName, named, nameOf, show } from './controls-kit.js';

const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
};

/** The menu's lines, and how each of them is checked. */
const lines = (controls: SecureH5liveControls) =>
  findAll(controls, '[role^=menuitem]').map(
    (line) => `${line.getAttribute('aria-checked') === 'true' ? '*' : ''}${nameOf(line)}`,
  );

const settings = (controls: SecureH5liveControls) => named(controls, 'Settings');

async function openMenu(controls: SecureH5liveControls): Promise<void> {
  settings(controls).focus();
  await press('Enter');
  await controls.updateComplete;
}

describe('<secure-h5live-controls> by keyboard alone', () => {
  it('is walked through with Tab, in the order it is seen', async () => {
    const { controls } = await show({ phase: 'paused' });
    const names = ['Play', 'Play', 'Mute', 'Volume', 'Picture in picture', 'Settings', 'Full screen'];
    find(controls, '.big-play').focus();
    const seen = [focusedName(controls)];
    while (seen.length < names.length) {
      await press('Tab');
      seen.push(focusedName(controls));
    }
    expect(seen).to.deep.equal(names);
  });

  const onButtons: [name: string, request: ControlRequest][] = [
    ['Pause', { kind: 'pause' }],
    ['Mute', { kind: 'mute' }],
    ['Go to live', { kind: 'live' }],
    ['Picture in picture', { kind: 'picture-in-picture', on: true }],
    ['Full screen', { kind: 'fullscreen', on: true }],
  ];
  for (const [name, request] of onButtons) {
    it(`presses “${name}” with Space and with Enter, and does nothing else with them`, async () => {
      const { controls, requests } = await show({ behindMs: 5000 });
      named(controls, name).focus();
      await press(' ', 'Enter');
      expect(requests).to.deep.equal([request, request]);
    });
  }

  const anywhere: [key: string, request: ControlRequest][] = [
    ['k', { kind: 'pause' }],
    ['m', { kind: 'mute' }],
    ['f', { kind: 'fullscreen', on: true }],
    ['i', { kind: 'picture-in-picture', on: true }],
    ['l', { kind: 'live' }],
    ['ArrowUp', { kind: 'volume', volume: 0.65 }],
    ['ArrowDown', { kind: 'volume', volume: 0.55 }],
  ];
  for (const [key, request] of anywhere) {
    it(`understands ${key} wherever the focus is in it`, async () => {
      const { controls, requests } = await show({ behindMs: 5000 });
      for (const place of ['.surface', '.fullscreen']) {
        find(controls, place).focus();
        await press(key);
      }
      expect(requests).to.deep.equal([request, request]);
    });
  }

  it('plays or pauses with Space after a click on the picture, which takes the focus', async () => {
    const { controls, requests } = await show();
    find(controls, '.surface').focus();
    await press(' ');
    expect(requests).to.deep.equal([{ kind: 'pause' }]);
  });

  it('moves the volume once with each arrow key on the slider', async () => {
    const { controls, requests } = await show();
    find(controls, '.volume').focus();
    await press('ArrowUp');
    expect(requests).to.deep.equal([{ kind: 'volume', volume: 0.65 }]);
  });

  it('lets a key that means something do nothing else, and leaves the others alone', async () => {
    const { controls } = await show();
    const prevented = (key: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
      find(controls, '.surface').dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(['k', ' ', 'ArrowUp', 'x', 'Tab', 'Escape'].map(prevented)).to.deep.equal([
      ...[true, true, true],
      ...[false, false, false],
    ]);
  });

  it('takes keys from elsewhere in the player, and each key once', async () => {
    const { controls, requests } = await show();
    const player = controls.parentElement!;
    player.addEventListener('keydown', (event) => controls.handleKey(event));
    player.tabIndex = -1;
    player.focus();
    await press('m');
    expect(requests).to.deep.equal([{ kind: 'mute' }]);
    named(controls, 'Pause').focus();
    await press('m', ' ');
    expect(requests.slice(1)).to.deep.equal([{ kind: 'mute' }, { kind: 'pause' }]);
  });

  it('leaves keys to whoever has dealt with them before', async () => {
    const { controls, requests } = await show();
    const taken = (event: Event) => event.preventDefault();
    window.addEventListener('keydown', taken, { capture: true });
    try {
      find(controls, '.surface').focus();
      await press('k');
    } finally {
      window.removeEventListener('keydown', taken, { capture: true });
    }
    expect(requests).to.deep.equal([]);
  });

  describe('the settings', () => {
    it('are announced as a menu that is closed or open', async () => {
      const { controls } = await show();
      const button = settings(controls);
      const state = () =>
        ['aria-haspopup', 'aria-expanded', 'aria-controls'].map((n) => button.getAttribute(n));
      expect(state()).to.deep.equal(['menu', 'false', null]);
      await openMenu(controls);
      expect(state()).to.deep.equal(['menu', 'true', 'menu']);
      expect(nameOf(find(controls, '#menu'))).to.equal('Settings');
    });

    it('hold what can be chosen, in named groups', async () => {
      const { controls } = await show({ statistics: true, quality: 1 });
      await openMenu(controls);
      const groups = findAll(controls, '[role=menu] > [role=group]');
      expect(groups.map((group) => group.getAttribute('aria-label'))).to.deep.equal([
        'Latency',
        'Quality',
        null,
      ]);
      const balanced = ['Fast', '*Balanced', 'Classic'];
      expect(lines(controls)).to.deep.equal([
        ...balanced,
        ...['Automatic', '1080p', '*360p'],
        '*Show statistics',
      ]);
      const roles = findAll(controls, '[role^=menuitem]').map((line) => line.getAttribute('role'));
      expect(new Set(roles.slice(0, 6))).to.deep.equal(new Set(['menuitemradio']));
      expect(roles[6]).to.equal('menuitemcheckbox');
    });

    it('leave out what is no choice', async () => {
      const rows: [state: Partial<SecureH5liveControls>, shown: string[]][] = [
        [{ latencyMode: '', qualities: [] }, ['Show statistics']],
        [{ latencyMode: '', qualities: [{ index: 0, label: '1080p' }] }, ['Show statistics']],
        [{ latencyMode: '', canAdapt: false, quality: 0 }, ['*1080p', '360p', 'Show statistics']],
      ];
      for (const [state, shown] of rows) {
        const { controls } = await show(state);
        await openMenu(controls);
        expect(lines(controls)).to.deep.equal(shown);
      }
    });

    const openings: [key: string, focused: string][] = [
      ['Enter', 'Fast'],
      [' ', 'Fast'],
      ['ArrowDown', 'Fast'],
      ['ArrowUp', 'Show statistics'],
    ];
    for (const [key, focused] of openings) {
      it(`open with ${key === ' ' ? 'Space' : key}, with the focus on “${focused}”`, async () => {
        const { controls, requests } = await show();
        settings(controls).focus();
        await press(key);
        await controls.updateComplete;
        expect(focusedName(controls)).to.equal(focused);
        expect(requests).to.deep.equal([]);
      });
    }

    it('are walked through with the arrow keys, Home and End, round and round', async () => {
      const { controls, requests } = await show();
      await openMenu(controls);
      const rows: [key: string, focused: string][] = [
        ['ArrowDown', 'Balanced'],
        ['ArrowUp', 'Fast'],
        ['ArrowUp', 'Show statistics'],
        ['ArrowDown', 'Fast'],
        ['End', 'Show statistics'],
        ['Home', 'Fast'],
        ['k', 'Fast'],
        ['m', 'Fast'],
      ];
      for (const [key, focused] of rows) {
        await press(key);
        expect(focusedName(controls), key).to.equal(focused);
      }
      expect(requests).to.deep.equal([]);
    });

    const choices: [moves: string[], request: ControlRequest][] = [
      [[], { kind: 'latency-mode', mode: 'fastadaptive' }],
      [['ArrowDown', 'ArrowDown'], { kind: 'latency-mode', mode: 'classic' }],
      [['ArrowDown', 'ArrowDown', 'ArrowDown'], { kind: 'quality', quality: 'auto' }],
      [['End', 'ArrowUp'], { kind: 'quality', quality: 1 }],
      [['End'], { kind: 'statistics', on: true }],
    ];
    for (const [moves, request] of choices) {
      it(`ask once for ${JSON.stringify(request)} with Enter, and close; with Space they stay open`, async () => {
        const { controls, requests } = await show();
        await openMenu(controls);
        await press(...moves, ' ');
        await controls.updateComplete;
        expect(requests).to.deep.equal([request]);
        expect(findAll(controls, '[role=menu]')).to.have.lengthOf(1);
        await press('Enter');
        await controls.updateComplete;
        expect(requests).to.deep.equal([request, request]);
        expect(findAll(controls, '[role=menu]')).to.have.lengthOf(0);
        expect(focusedName(controls)).to.equal('Settings');
      });
    }

    it('can be chosen from by pointer', async () => {
      const { controls, requests } = await show();
      await openMenu(controls);
      findAll(controls, '[role^=menuitem] bdi')[2]!.click();
      await controls.updateComplete;
      expect(requests).to.deep.equal([{ kind: 'latency-mode', mode: 'classic' }]);
      expect(findAll(controls, '[role=menu]')).to.have.lengthOf(0);
    });

    it('close with Escape, give the focus back, and keep the key to themselves', async () => {
      const { controls } = await show();
      let keys = 0;
      controls.addEventListener('keydown', ({ key }) => (keys += key === 'Escape' ? 1 : 0));
      await openMenu(controls);
      await press('Escape');
      await controls.updateComplete;
      expect(findAll(controls, '[role=menu]')).to.have.lengthOf(0);
      expect([focusedName(controls), keys]).to.deep.equal(['Settings', 0]);
    });

    const leavings: [back: boolean, focused: string][] = [
      [false, 'Full screen'],
      [true, 'Picture in picture'],
    ];
    for (const [back, focused] of leavings) {
      it(`close with ${back ? 'Shift and ' : ''}Tab, which goes on to “${focused}”`, async () => {
        const { controls } = await show();
        await openMenu(controls);
        if (back) await sendKeys({ down: 'Shift' });
        await press('Tab');
        if (back) await sendKeys({ up: 'Shift' });
        await controls.updateComplete;
        expect(findAll(controls, '[role=menu]')).to.have.lengthOf(0);
        expect(focusedName(controls)).to.equal(focused);
      });
    }

    it('close when the focus goes elsewhere, and do not take it back', async () => {
      const { controls } = await show();
      await openMenu(controls);
      named(controls, 'Mute').focus();
      await controls.updateComplete;
      expect(findAll(controls, '[role=menu]')).to.have.lengthOf(0);
      expect(focusedName(controls)).to.equal('Mute');
    });

    it('close when their button is pressed again, by key and by pointer', async () => {
      const { controls } = await show();
      const button = settings(controls);
      const isOpen = async () => {
        await controls.updateComplete;
        return findAll(controls, '[role=menu]').length === 1;
      };
      const byPointer = () => {
        button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        // A browser moves the focus between the two.
        button.focus();
        button.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
      };
      const seen = [];
      for (const way of [byPointer, byPointer, () => button.click(), () => button.click()]) {
        way();
        seen.push(await isOpen());
      }
      expect(seen).to.deep.equal([true, false, true, false]);
    });

    it('follow what they are told while they are open', async () => {
      const { controls } = await show();
      await openMenu(controls);
      controls.latencyMode = 'classic';
      await controls.updateComplete;
      expect(lines(controls).slice(0, 3)).to.deep.equal(['Fast', 'Balanced', '*Classic']);
      expect(focusedName(controls)).to.equal('Fast');
    });
  });
});
