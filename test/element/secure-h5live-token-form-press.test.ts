import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../../src/owner.js';
import type { SecureH5liveTokenForm } from '../../src/owner.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';

describe('<secure-h5live-token-form> under a pointer', () => {
  it('takes the first click on its button, also where leaving a field changes what stands above that', async () => {
    await setViewport({ width: 1280, height: 1000 });
    const made: string[] = [];
    const form = await fixture<SecureH5liveTokenForm>(
      html`<secure-h5live-token-form
        lang="en"
        style="inline-size: 1240px"
        .createToken=${() => {
          made.push('token');
          return Promise.resolve(unsignedJwt(playbackClaims({ streams: ['AAAAA-BBBBB'] })));
        }}
      ></secure-h5live-token-form>`,
    );
    const part = <T extends HTMLElement>(selector: string) => form.renderRoot.querySelector<T>(selector)!;
    part('#f-streams').focus();
    await sendKeys({ type: 'AAAAA-BBBBB' });
    const sentence = part('[part~=sentence]');
    const before = sentence.textContent;
    const { x, y, width, height } = part('[part~=submit]').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height - 3)] });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await form.updateComplete;
    expect(sentence.textContent).to.not.equal(before);
    expect(made).to.deep.equal(['token']);
  });

  it('shows what changed once the pointer is gone, whatever becomes of it', async () => {
    const form = await fixture<SecureH5liveTokenForm>(
      html`<secure-h5live-token-form lang="en"></secure-h5live-token-form>`,
    );
    const heading = () => form.renderRoot.querySelector('[part=heading]')?.textContent;
    const english = heading();
    for (const end of ['pointerup', 'pointercancel']) {
      form.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      form.lang = form.lang === 'en' ? 'de' : 'en';
      const held = heading();
      await form.updateComplete;
      expect(heading()).to.equal(held);
      document.dispatchEvent(new PointerEvent(end, { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 10));
      await form.updateComplete;
      expect(heading() === english).to.equal(form.lang === 'en');
    }
  });

  for (const end of ['it clicks', 'it is clear that it does not'])
    it(`changes nothing under a finger that was lifted until ${end}`, async () => {
      const form = await fixture<SecureH5liveTokenForm>(
        html`<secure-h5live-token-form lang="en"></secure-h5live-token-form>`,
      );
      const heading = () => form.renderRoot.querySelector('[part=heading]')?.textContent;
      const held = heading();
      const touch = { bubbles: true, composed: true, pointerType: 'touch' };
      form.dispatchEvent(new PointerEvent('pointerdown', touch));
      form.dispatchEvent(new PointerEvent('pointerup', touch));
      await new Promise((resolve) => setTimeout(resolve));
      form.lang = 'de';
      await form.updateComplete;
      expect(heading()).to.equal(held);
      if (end === 'it clicks') form.dispatchEvent(new PointerEvent('click', touch));
      while (heading() === held) await new Promise((resolve) => setTimeout(resolve, 5));
    });
});
