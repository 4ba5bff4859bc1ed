import { aTimeout, expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { SecureH5liveControls } from '../../src/index.js';
import { barIsShown, clickBy, find, findAll, named, show } from './controls-kit.js';
import { until } from './fakes/fake-player.js';

const DOUBLE_CLICK_MS = 250;

describe('<secure-h5live-controls> by pointer', () => {
  describe('volume', () => {
    const slider = (controls: SecureH5liveControls) => find<HTMLInputElement>(controls, 'input[type=range]');

    it('is told in percent, and as muted', async () => {
      const rows: [state: Partial<SecureH5liveControls>, value: string, text: string][] = [
        [{ volume: 0.6 }, '60', '60%'],
        [{ volume: 0.333 }, '35', '33%'],
        [{ volume: 0.6, muted: true }, '0', 'Muted'],
        [{ volume: 7 }, '100', '100%'],
        [{ volume: NaN }, '100', '100%'],
        [{ volume: 0.5, lang: 'de' }, '50', '50\u00a0%'],
      ];
      for (const [state, value, text] of rows) {
        const { controls } = await show(state);
        const { value: shown } = slider(controls);
        expect([shown, slider(controls).getAttribute('aria-valuetext')]).to.deep.equal([value, text]);
      }
    });

    it('is asked for as a part of one while the slider moves', async () => {
      const { controls, requests } = await show();
      slider(controls).value = '25';
      slider(controls).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      expect(requests).to.deep.equal([{ kind: 'volume', volume: 0.25 }]);
    });

    it('shows what it is told, whatever was asked for', async () => {
      const { controls } = await show();
      slider(controls).value = '25';
      controls.requestUpdate();
      await controls.updateComplete;
      expect(slider(controls).value).to.equal('60');
      expect(slider(controls).style.getPropertyValue('--_level')).to.equal('0.6');
    });

    it('stays under the pointer that moves it, whatever is told meanwhile', async () => {
      const { controls } = await show();
      const { x, y, width, height } = slider(controls).getBoundingClientRect();
      const middle = Math.round(y + height / 2);
      await sendMouse({ type: 'move', position: [Math.round(x + width * 0.25), middle] });
      await sendMouse({ type: 'down' });
      const held = slider(controls).value;
      controls.behindMs = 700;
      await controls.updateComplete;
      const meanwhile = slider(controls).value;
      await sendMouse({ type: 'up' });
      expect(Number(held)).to.be.within(10, 35);
      expect(meanwhile).to.equal(held);
    });
  });

  describe('the picture', () => {
    it('plays or pauses with a click', async () => {
      const { controls, requests } = await show();
      const { x, y } = controls.getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(x + 100), Math.round(y + 60)] });
      await until('it asks', () => requests.length > 0);
      expect(requests).to.deep.equal([{ kind: 'pause' }]);
    });

    it('switches to full screen with a double click, and does not pause as well', async () => {
      const { controls, requests } = await show();
      clickBy('mouse', find(controls, '.surface'), 2);
      await aTimeout(DOUBLE_CLICK_MS + 50);
      expect(requests).to.deep.equal([{ kind: 'fullscreen', on: true }]);
    });

    it('does not wait for a second click where there is no full screen', async () => {
      const { controls, requests } = await show({ canFullscreen: false });
      clickBy('mouse', find(controls, '.surface'));
      expect(requests).to.deep.equal([{ kind: 'pause' }]);
    });

    it('shows and hides the controls with taps, and asks for nothing', async () => {
      const { controls, requests } = await show();
      const shown = [];
      for (let taps = 0; taps < 4; taps += 1) {
        clickBy('touch', find(controls, '.surface'), taps === 3 ? 2 : 1);
        shown.push(await barIsShown(controls));
      }
      await aTimeout(DOUBLE_CLICK_MS + 50);
      expect([shown, requests]).to.deep.equal([[false, true, false, false], []]);
    });

    it('shows hidden controls with the first tap of a finger, whose press moves the focus, and hides them with the next', async () => {
      const { controls } = await show({ idleAfter: 60_000 });
      const surface = find(controls, '.surface');
      const tap = (): Promise<boolean> => {
        const common = { bubbles: true, composed: true, cancelable: true };
        surface.dispatchEvent(new PointerEvent('pointerdown', { ...common, pointerType: 'touch' }));
        surface.focus();
        surface.dispatchEvent(new PointerEvent('pointerup', { ...common, pointerType: 'touch' }));
        surface.dispatchEvent(new PointerEvent('click', { ...common, pointerType: 'touch', detail: 1 }));
        return barIsShown(controls);
      };
      expect(await tap(), 'hidden by a tap').to.equal(false);
      surface.blur();
      expect([await tap(), await tap(), await tap()]).to.deep.equal([true, false, true]);
    });

    it('only closes the menu where that is open', async () => {
      const { controls, requests } = await show();
      for (const pointer of ['mouse', 'touch']) {
        named(controls, 'Settings').click();
        await controls.updateComplete;
        clickBy(pointer, find(controls, '.surface'));
        expect(await barIsShown(controls)).to.equal(true);
        expect(findAll(controls, '[role=menu]')).to.have.lengthOf(0);
      }
      await aTimeout(DOUBLE_CLICK_MS + 50);
      expect(requests).to.deep.equal([]);
    });

    it('forgets a click when it leaves the document', async () => {
      const { controls, requests } = await show();
      clickBy('mouse', find(controls, '.surface'));
      controls.remove();
      await aTimeout(DOUBLE_CLICK_MS + 50);
      expect(requests).to.deep.equal([]);
    });
  });
});
