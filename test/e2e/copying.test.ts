import { after, afterEach, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from '../engines/launch.js';
import { bundledModule, sourceFile } from '../helpers/bundle.js';
import { openFromMemory } from '../helpers/memory-site.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';

const TOKEN = unsignedJwt(playbackClaims({ exp: 4_102_444_800 }));
const STS = { token: '0123456789abcdef0123456789abcdef', expires: '4102444800', options: '9', tag: 't 7' };
const PAGE = 'http://shop.example/';

const MARKUP = `<!doctype html><meta charset="utf-8">
  <p id="words">words that somebody has selected</p>
  <secure-h5live-token-status lang="en"></secure-h5live-token-status>
  <secure-h5live-code-snippet lang="en" stream-name="AAAAA-BBBBB"></secure-h5live-code-snippet>
  <secure-h5live-token-form lang="en" stream-name="AAAAA-BBBBB"></secure-h5live-token-form>
  <secure-h5live-token-overview lang="en" stream-name="AAAAA-BBBBB"></secure-h5live-token-overview>
  <textarea id="paste"></textarea>
  <script type="module" src="/all.js"></script>`;

describe('copying on a page of plain http, where scripts have no clipboard', () => {
  let browser: Browser;
  let script: string;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
    const names = ['define', 'code-snippet', 'owner'];
    script = await bundledModule(names.map((name) => `import ${sourceFile(`${name}.ts`)};`).join('\n'));
  });
  after(() => browser?.close());
  afterEach(() => page?.close());

  const open = async (markup = MARKUP): Promise<void> => {
    page = await openFromMemory(browser, PAGE, {
      [PAGE]: { type: 'text/html', body: markup },
      [`${PAGE}all.js`]: { type: 'text/javascript', body: script },
    });
    page.setDefaultTimeout(5000);
    await page.waitForFunction('customElements.get("secure-h5live-token-overview")');
    expect(await page.evaluate(() => [isSecureContext, typeof navigator.clipboard])).to.deep.equal([
      false,
      'undefined',
    ]);
  };
  const give = (tag: string, values: object) =>
    page.$eval(tag, (element, given) => void Object.assign(element, given), values);
  const pasted = async (): Promise<string> => {
    await page.focus('#paste');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    return page.$eval('#paste', (field) => (field as HTMLTextAreaElement).value);
  };
  const until = (tag: string, selector: string, text = '') =>
    page.waitForFunction(
      (element, inside, says) =>
        [...(document.querySelector(element)?.shadowRoot?.querySelectorAll(inside) ?? [])].some((found) =>
          found.textContent?.includes(says),
        ),
      { polling: 20 },
      tag,
      selector,
      text,
    );
  const told = (tag: string) => until(tag, '[role=status], .actions', 'Copied');
  const press = async (tag: string, selector: string) => {
    await until(tag, selector);
    await page.locator(`${tag} >>> ${selector}`).click();
  };

  it('takes a token along from the panel, and says so', async () => {
    await open();
    await give('secure-h5live-token-status', { token: TOKEN });
    await press('secure-h5live-token-status', 'summary');
    await press('secure-h5live-token-status', '[part=copy]');
    await told('secure-h5live-token-status');
    expect(await pasted()).to.equal(TOKEN);
  });

  it('takes the code to embed along, with the token in it', async () => {
    await open();
    await give('secure-h5live-code-snippet', { token: TOKEN, options: { placement: 'inline' } });
    await press('secure-h5live-code-snippet', '[part=copy]');
    await told('secure-h5live-code-snippet');
    expect(await pasted()).to.include(TOKEN);
  });

  for (const [where, modal] of [
    ['in the page', false],
    ['in a modal dialog', true],
  ] as const)
    it(`takes the values of a V2 token along from the overview ${where}`, async () => {
      await open();
      await page.$eval(
        'secure-h5live-token-overview',
        (element, token, asDialog) => {
          Object.assign(element, { token });
          if (asDialog) (element as HTMLElement & { showModal(): void }).showModal();
        },
        STS,
        modal,
      );
      await press('secure-h5live-token-overview', 'button[part=copy]');
      await until('secure-h5live-token-overview', '.saved.copied');
      await page.$eval('secure-h5live-token-overview', (element) => element.remove());
      expect(JSON.parse(await pasted())).to.deep.equal(STS);
    });

  it('takes a new token along from the form that asked for it', async () => {
    await open();
    await page.$eval(
      'secure-h5live-token-form',
      (element, token) => void Object.assign(element, { createToken: () => Promise.resolve({ token }) }),
      TOKEN,
    );
    await press('secure-h5live-token-form', '[part=submit]');
    await press('secure-h5live-token-form', '[part=copy]');
    await told('secure-h5live-token-form');
    expect(await pasted()).to.equal(TOKEN);
  });

  it('leaves focus, selection and the page as they were, and takes no notice of what the page does to copies', async () => {
    await open();
    await give('secure-h5live-token-status', { token: TOKEN });
    await press('secure-h5live-token-status', 'summary');
    await page.evaluate(() => {
      document.addEventListener('copy', (event) => {
        event.clipboardData?.setData('text/plain', 'Read more at shop.example');
        event.preventDefault();
      });
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      new MutationObserver((all) => seen.push(...all.map(({ type }) => type))).observe(document, {
        childList: true,
        subtree: true,
      });
      document
        .querySelector('secure-h5live-token-status')
        ?.shadowRoot?.querySelector<HTMLElement>('[part=copy]')
        ?.focus();
      // Later than the focus, at which WebKit clears what was selected.
      getSelection()?.selectAllChildren(document.getElementById('words')!);
    });
    await page.keyboard.press('Enter');
    await told('secure-h5live-token-status');
    const left = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('secure-h5live-token-status')!;
      return {
        words: getSelection()?.toString(),
        focus: shadowRoot?.activeElement?.getAttribute('part'),
        fields: shadowRoot?.querySelectorAll('textarea').length,
        seen: (globalThis as unknown as { seen: string[] }).seen,
      };
    });
    expect(left).to.deep.equal({
      words: 'words that somebody has selected',
      focus: 'copy',
      fields: 0,
      seen: [],
    });
    expect(await pasted()).to.equal(TOKEN);
  });
});
