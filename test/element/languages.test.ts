import { expect } from '@open-wc/testing';
import { SecureH5liveTokenStatus } from '../../src/index.js';
import { languages, textsLoading } from '../../src/locales/index.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { translations } from '../unit/locales/tables.js';

SecureH5liveTokenStatus.define();

/** A panel, and everything that its heading has said. */
function panel(lang: string): { element: SecureH5liveTokenStatus; said: string[] } {
  const element = document.createElement('secure-h5live-token-status');
  const said: string[] = [];
  element.lang = lang;
  const note = (): void => {
    const text = element.shadowRoot?.querySelector('h2')?.textContent.trim();
    if (text && text !== said.at(-1)) said.push(text);
  };
  element.addController({ hostUpdated: note });
  document.body.append(element);
  return { element, said };
}

describe('the language of an element', () => {
  afterEach(() => document.querySelectorAll('secure-h5live-token-status').forEach((one) => one.remove()));

  it('is loaded before it says anything, which it says in no other one, beside one that speaks another', async () => {
    expect(textsLoading('de', ['viewer']), 'nothing has loaded it yet').to.be.a('promise');
    const [german, english] = [panel('de_AT'), panel('en')];
    await english.element.updateComplete;
    await german.element.updateComplete;
    expect(english.said).to.deep.equal(['No playback token']);
    expect(german.said).to.deep.equal(['Kein Wiedergabe-Token']);
    expect(textsLoading('de', ['viewer'])).to.equal(undefined);
  });

  it('changes when its texts are there, and nothing vanishes until then', async () => {
    const { element, said } = panel('en');
    await element.updateComplete;
    element.lang = 'de';
    element.owner = true;
    await Promise.resolve();
    expect(element.shadowRoot?.querySelector('h2')?.textContent.trim()).to.equal('No playback token');
    await element.updateComplete;
    expect(said).to.deep.equal(['No playback token', 'Kein Wiedergabe-Token']);
    expect(element.shadowRoot?.querySelector('[part=owner]')?.textContent).to.include(
      'Für den Betreiber dieser Seite',
    );
  });

  it('is that of the page in each language there is', async () => {
    const others = languages().filter(({ lang }) => lang !== 'en');
    const said: Record<string, string | undefined> = {};
    for (const { lang } of others) {
      const { element } = panel(lang);
      await element.updateComplete;
      said[lang] = element.shadowRoot?.querySelector(`section[lang="${lang}"] h2`)?.textContent.trim();
    }
    const meant = Object.entries(translations).map(([lang, texts]) => [lang, texts.panel.heading.none]);
    expect(said).to.deep.equal(Object.fromEntries(meant));
  });

  it('keeps the signs of a domain beside it where sentences run from right to left', async () => {
    const { element } = panel('ar');
    element.owner = true;
    element.token = unsignedJwt(playbackClaims({ domain: '*.example.com' }));
    await element.updateComplete;
    const said = [...(element.shadowRoot?.querySelectorAll('[part=owner] li') ?? [])].find((one) =>
      one.textContent.includes('*.example.com'),
    );
    const text = [...(said?.childNodes ?? [])].find((node) => node.textContent?.includes('*.'));
    const at = text?.textContent?.indexOf('*.') ?? -1;
    const leftOf = (offset: number): number => {
      const range = document.createRange();
      range.setStart(text!, offset);
      range.setEnd(text!, offset + 1);
      return range.getBoundingClientRect().left;
    };
    expect(said?.closest('[dir]')?.getAttribute('dir')).to.equal('rtl');
    expect(leftOf(at), 'the star, before the name').to.be.lessThan(leftOf(at + 2));
  });

  it('is English where there is no other, without any wait', async () => {
    const { element, said } = panel('tlh');
    await Promise.resolve();
    expect(said).to.deep.equal(['No playback token']);
    expect(element.shadowRoot?.querySelector('section')?.lang).to.equal('en');
  });
});
