import { expect, fixture, html } from '@open-wc/testing';
import { helpAddress } from '../../src/shared/index.js';
import type { LitElement } from 'lit';
import type { SecureH5livePlayer, SecureH5liveTokenStatus } from '../../src/index.js';
import '../../src/define.js';
import '../../src/owner.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { fakePlayerSrc } from './fakes/fake-player.js';

const JWT = unsignedJwt(playbackClaims({ exp: 4_102_444_800, streams: ['AAAAA-BBBBB'] }));

async function player(attributes: Record<string, string>): Promise<SecureH5livePlayer> {
  const element = document.createElement('secure-h5live-player');
  const given = { 'stream-name': 'AAAAA-BBBBB', 'player-src': fakePlayerSrc(), token: JWT, lang: 'en' };
  for (const [name, value] of Object.entries({ ...given, ...attributes })) element.setAttribute(name, value);
  (await fixture<HTMLElement>(html`<div></div>`)).append(element);
  await element.updateComplete;
  return element;
}

const told = ({ diagnosis }: SecureH5livePlayer | SecureH5liveTokenStatus) =>
  diagnosis.filter(({ code }) => code === 'boolean-attribute-false').map(({ values }) => values);

const panelOf = (element: Element) => element.shadowRoot!.querySelector('secure-h5live-token-status')!;
const text = (root: Element | null, selector: string) =>
  root?.shadowRoot?.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('a boolean attribute whose text says that it is off', () => {
  for (const value of ['false', '0', 'no', 'off', 'null', 'undefined', 'FALSE', ' False ']) {
    it(`is on with "${value}", as HTML has it, and the owner is told so once`, async () => {
      const element = await player({ muted: value });
      expect(element.muted).to.equal(true);
      expect(told(element)).to.deep.equal([{ name: 'muted', value: value.trim() }]);
    });
  }

  for (const value of ['', 'true', 'muted', '1', 'yes', 'on']) {
    it(`is not what "${value}" says`, async () => {
      const element = await player({ muted: value });
      expect(element.muted).to.equal(true);
      expect(told(element)).to.deep.equal([]);
    });
  }

  it('is told of in the panel, with its name, where the owner looks; each once', async () => {
    const element = await player({ owner: 'false', autoplay: 'false', statistics: 'off' });
    const panel = panelOf(element);
    await panel.updateComplete;
    expect(told(element).map((values) => values?.['name'])).to.have.members([
      'owner',
      'autoplay',
      'statistics',
    ]);
    const owner = text(panel, '[part=owner]');
    expect(owner).to.contain('The attribute owner="false" switches on: a boolean attribute is off only');
    expect(owner.match(/boolean-attribute-false/g)).to.have.lengthOf(3);
    const links = panel.shadowRoot?.querySelectorAll<HTMLAnchorElement>('[part=owner] a');
    expect([...(links ?? [])].map(({ href }) => href)).to.include(helpAddress('boolean-attribute-false'));
    await expect(panel).to.be.accessible();
  });

  it('is told of in German too, and to no viewer', async () => {
    const element = await player({ muted: 'false', lang: 'de' });
    const panel = panelOf(element);
    await panel.updateComplete;
    expect(text(panel, '[part=panel]')).not.to.match(/muted|Gegenteil/);
    element.owner = true;
    await element.updateComplete;
    await panel.updateComplete;
    expect(text(panel, '[part=owner]')).to.contain('Das Attribut muted="false" schaltet ein');
  });

  it('is told of for a property that is set to the text as well', async () => {
    const element = await player({});
    Object.assign(element, { muted: 'false' });
    await element.updateComplete;
    expect(element.muted).to.equal(true);
    expect(told(element)).to.deep.equal([{ name: 'muted', value: 'false' }]);
  });

  it('is told of no more when it is gone', async () => {
    const element = await player({ muted: 'false', owner: '' });
    const mend: (() => void)[] = [
      () => element.removeAttribute('muted'),
      () => (element.muted = false),
      () => element.setAttribute('muted', ''),
    ];
    for (const act of mend) {
      element.setAttribute('muted', 'false');
      await element.updateComplete;
      expect(told(element)).to.have.lengthOf(1);
      act();
      await element.updateComplete;
      await panelOf(element).updateComplete;
      expect(told(element)).to.deep.equal([]);
      expect(text(panelOf(element), '[part=owner]')).not.to.contain('boolean-attribute-false');
    }
  });

  it('is told of by a panel alone', async () => {
    const panel = await fixture<SecureH5liveTokenStatus>(
      html`<secure-h5live-token-status
        elsewhere="false"
        owner
        lang="en"
        .token=${JWT}
      ></secure-h5live-token-status>`,
    );
    expect(panel.elsewhere).to.equal(true);
    expect(told(panel)).to.deep.equal([{ name: 'elsewhere', value: 'false' }]);
    expect(text(panel, '[part=owner]')).to.contain('elsewhere="false"');
  });

  it('is told of by the form and by the overview, which are for owners alone', async () => {
    const form = await fixture<LitElement>(
      html`<secure-h5live-token-form ask-api-key="false" lang="en"></secure-h5live-token-form>`,
    );
    const overview = await fixture<LitElement>(
      html`<secure-h5live-token-overview
        dialog="false"
        lang="en"
        .token=${JWT}
      ></secure-h5live-token-overview>`,
    );
    expect(text(form, '.owner-notes')).to.contain('The attribute ask-api-key="false" switches on');
    expect(text(overview, '.owner-notes')).to.contain('The attribute dialog="false" switches on');
    await expect(form).to.be.accessible();
    form.removeAttribute('ask-api-key');
    overview.removeAttribute('dialog');
    await Promise.all([form.updateComplete, overview.updateComplete]);
    expect(form.shadowRoot!.querySelector('.owner-notes')).to.equal(null);
    expect(overview.shadowRoot!.querySelector('.owner-notes')).to.equal(null);
  });

  it('cannot bring markup into the panel', async () => {
    const panel = await fixture<SecureH5liveTokenStatus>(
      html`<secure-h5live-token-status
        owner
        .token=${JWT}
        .contradictions=${[{ name: '<img src=x>', text: '<script>' }]}
      ></secure-h5live-token-status>`,
    );
    expect(panel.shadowRoot!.querySelectorAll('img, script')).to.have.lengthOf(0);
  });
});
