// The assertions of custom-elements-everywhere.com, for our player in each framework, printed as a table.
// Not part of `npm test`: it installs them. `FRAMEWORKS=react npm run test:frameworks` looks at one.
import { after, afterEach, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { FRAMEWORKS, FrameworkApps, wantedFrameworks, type Framework } from '../helpers/framework-apps.js';
import { installedVersion } from '../helpers/frameworks.js';
import { onVisitedSite } from '../helpers/visited-site.js';

/** What a page is given; see `test/frameworks/apps/shared/page.ts`. */
interface Given {
  readonly shown: boolean;
  readonly texts: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

declare global {
  var show: (given: Given) => void;
  var heard: string[];
}

const TAG = 'secure-h5live-player';
const V2_TOKEN = { tag: 'a', options: '1', token: '0'.repeat(32), expires: '1' };

const nothing: Given = { shown: true, texts: [], properties: {} };
const withProperties = (properties: Given['properties']): Given => ({ ...nothing, properties });

/** A framework's page in a browser. */
class AppPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Has it render, and waits until it has: some frameworks do so later. */
  async show(given: Given): Promise<void> {
    await this.page.evaluate(async (given) => {
      globalThis.show(given);
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      const player = document.querySelector('secure-h5live-player');
      await customElements.whenDefined('secure-h5live-player');
      await player?.updateComplete;
    }, given);
  }

  /** What a property is, and what the attribute of that name. */
  async value(
    property: string,
    attribute = property,
  ): Promise<{ property: unknown; attribute: string | null }> {
    return this.page.$eval(
      TAG,
      (player, property, attribute) => ({
        property: (player as unknown as Record<string, unknown>)[property] ?? null,
        attribute: player.getAttribute(attribute),
      }),
      property,
      attribute,
    );
  }

  texts(): Promise<string[]> {
    return this.page.$$eval(`${TAG} > p`, (found) => found.map(({ textContent }) => textContent));
  }

  /** Whether the element is there and has drawn what is its own. */
  isDrawn(): Promise<boolean> {
    return this.page.evaluate(() =>
      Boolean(document.querySelector('secure-h5live-player')?.shadowRoot?.querySelector('[part=frame]')),
    );
  }

  /** Which handlers an event is heard by that the element dispatches. */
  async heardOf(type: string): Promise<string[]> {
    await this.show(nothing);
    return this.page.$eval(
      TAG,
      (player, type) => {
        globalThis.heard = [];
        player.dispatchEvent(new CustomEvent(type));
        return globalThis.heard;
      },
      type,
    );
  }
}

const event = (type: string) => async (app: AppPage) => {
  expect(await app.heardOf(type)).to.deep.equal([type]);
};

/** Another value is given later, as a page does that renders anew. */
const property =
  (name: string, first: unknown, later: unknown, attribute = name) =>
  async (app: AppPage) => {
    for (const value of [first, later]) {
      await app.show(withProperties({ [name]: value }));
      expect((await app.value(name, attribute)).property).to.deep.equal(value);
    }
  };

const asProperty =
  (name: string, first: unknown, later: unknown, attribute = name) =>
  async (app: AppPage) => {
    await property(name, first, later, attribute)(app);
    expect((await app.value(name, attribute)).attribute).to.equal(null);
  };

/** By the sections of custom-elements-everywhere.com; the last one is what this element wants beyond that. */
const ASSERTIONS: Readonly<Record<string, (app: AppPage) => Promise<void>>> = {
  'shows the element without children': async (app) => {
    await app.show(nothing);
    expect(await app.isDrawn()).to.equal(true);
    expect(await app.texts()).to.deep.equal([]);
  },
  'shows it with children of its own shadow root, and the page’s beside them': async (app) => {
    await app.show({ ...nothing, texts: ['one', 'two'] });
    expect(await app.isDrawn()).to.equal(true);
    expect(await app.texts()).to.deep.equal(['one', 'two']);
    // As what renders by comparing has to go on between what the element has put there itself.
    await app.show({ ...nothing, texts: ['two', 'three', 'one'] });
    expect(await app.texts()).to.deep.equal(['two', 'three', 'one']);
    await app.show(nothing);
    expect(await app.texts()).to.deep.equal([]);
  },
  'takes it away and shows it again': async (app) => {
    await app.show({ ...nothing, texts: ['one'] });
    await app.show({ ...nothing, shown: false });
    expect(await app.page.$(TAG)).to.equal(null);
    await app.show({ ...nothing, texts: ['one'] });
    expect(await app.isDrawn()).to.equal(true);
    expect(await app.texts()).to.deep.equal(['one']);
  },
  'boolean, as attribute or property (muted)': async (app) => {
    await property('muted', true, false)(app);
    await property('muted', true, true)(app);
  },
  'number, as attribute or property (volume)': property('volume', 0.5, 0.25),
  'string, as attribute or property (stream-name)': property(
    'streamName',
    'AAAAA-BBBBB',
    'AAAAA-CCCCC',
    'stream-name',
  ),
  'array, as property (entries)': asProperty(
    'entries',
    [{ streamName: 'AAAAA-BBBBB' }],
    [{ streamName: 'AAAAA-CCCCC' }, { streamName: 'AAAAA-DDDDD' }],
  ),
  'object, as property (config)': asProperty('config', { style: { view: false } }, { style: { view: true } }),
  'object, as property in camel case (tokenRequest)': asProperty(
    'tokenRequest',
    { method: 'POST' },
    { method: 'GET' },
    'token-request',
  ),
  'listens to an event by addEventListener': event('imperative-event'),
  'listens to an event in lower case by declaration': event('lowercaseevent'),
  'listens to an event in kebab case by declaration': event('kebab-event'),
  'listens to an event in camel case by declaration': event('camelEvent'),
  'listens to an event in capitals by declaration': event('CAPSevent'),
  'listens to an event in Pascal case by declaration': event('PascalEvent'),
  'object where an attribute has text (token)': async (app) => {
    await app.show(withProperties({ token: V2_TOKEN }));
    const { property, attribute } = await app.value('token');
    expect(property).to.deep.equal(V2_TOKEN);
    expect(attribute ?? 'in-memory:').to.match(/^in-memory:/);
    await app.show(nothing);
    expect(await app.value('token')).to.deep.equal({ property: null, attribute: null });
  },
  'function, as property (tokenProvider)': async (app) => {
    await app.page.evaluate(() => {
      const provider = () => Promise.reject(new Error('none'));
      globalThis.show({ shown: true, texts: [], properties: { tokenProvider: provider } });
    });
    const isFunction = () =>
      document.querySelector('secure-h5live-player')?.tokenProvider instanceof Function;
    await app.page.waitForFunction(isFunction, { timeout: 5_000 });
  },
  'listens to the element’s own event (playback-change)': event('playback-change'),
  'listens to the element’s own event (error)': event('error'),
};

/** How each app is held to the types of its framework and of the element. Angular's are checked when it is built. */
const COMPILERS: Partial<Record<Framework, readonly [program: string, ...args: string[]]>> = {
  react: ['tsc', '-p', 'react'],
  preact: ['tsc', '-p', 'preact'],
  solid: ['tsc', '-p', 'solid'],
  lit: ['tsc', '-p', 'lit'],
  vue: ['vue-tsc', '-p', 'vue'],
  svelte: ['svelte-check', '--workspace', 'svelte', '--tsconfig', 'tsconfig.json', '--fail-on-warnings'],
};

/** What a framework does not do with any element. It is tested that it does not: a cell that is to be filled again fails. */
const NOT_APPLICABLE: Partial<Record<Framework, Readonly<Record<string, string>>>> = {
  preact: {
    'listens to an event in capitals by declaration': 'Preact 11 lowers a name that begins with a capital',
    'listens to an event in Pascal case by declaration': 'Preact 11 lowers a name that begins with a capital',
  },
};

onVisitedSite('each framework with the player', (visited) => {
  let apps: FrameworkApps;
  const table = new Map<string, Partial<Record<Framework, string>>>();

  before(async () => {
    apps = await FrameworkApps.copied();
    visited.site.folder = await apps.build(wantedFrameworks);
  });
  after(async () => {
    console.log(
      [
        '',
        ...wantedFrameworks.map((name) => `${name} ${installedVersion(apps.installed, FRAMEWORKS[name])}`),
      ].join(' | '),
    );
    for (const [assertion, cells] of table)
      console.log([assertion, ...wantedFrameworks.map((name) => cells[name] ?? 'failed')].join(' | '));
    await apps?.close();
  });

  for (const name of wantedFrameworks)
    describe(name, () => {
      const errors: string[] = [];
      let page: Page;
      let app: AppPage;

      before(async () => {
        // One page for all rows, so none that ends with a test.
        page = await visited.site.open(visited.browser, `/${name}/index.html`);
        page.on('pageerror', (error) => errors.push(String(error)));
        await page.waitForFunction('globalThis.show');
        app = new AppPage(page);
      });
      afterEach(() => app.show({ ...nothing, shown: false }));
      after(() => page?.close());

      const compiler = COMPILERS[name];
      if (compiler)
        it('is right by its own compiler, in strict mode', async () => {
          const [program, ...args] = compiler;
          await apps.run(program, args);
        });

      for (const [title, assertion] of Object.entries(ASSERTIONS)) {
        const reason = NOT_APPLICABLE[name]?.[title];
        it(reason === undefined ? title : `${title} (not applicable: ${reason})`, async () => {
          const cells = table.get(title) ?? {};
          table.set(title, cells);
          const failure = await assertion(app).catch((error: unknown) => error as Error);
          if (reason === undefined && failure !== undefined) throw failure;
          expect(failure !== undefined).to.equal(reason !== undefined);
          expect(errors).to.deep.equal([]);
          cells[name] = reason === undefined ? 'passed' : `not applicable: ${reason}`;
        });
      }
    });
});
