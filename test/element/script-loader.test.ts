import { aTimeout, expect } from '@open-wc/testing';
import { H5LiveError } from '../../src/token/index.js';
import { OFFICIAL_PLAYER, OFFICIAL_PLAYERS } from '../../src/nanoplayer/index.js';
import { allowPlayerScript, type AddressSource } from '../../src/playback/script-rule.js';
import { loadPlayer, LOAD_LIMIT_MS } from '../../src/playback/script-loader.js';
import { beginScript, type ScriptOptions } from '../../src/playback/script-tag.js';
import { fakePlayers, fakePlayerSrc, until } from './fakes/fake-player.js';
import { frameWith, type Frame } from './fakes/loader-frame.js';
import { FakeTimers } from '../helpers/fake-timers.js';
import { HeldTimers } from '../helpers/held-timers.js';

const NO_PLAYER = new URL('./fakes/no-player.js', import.meta.url).href;
let version = 100;
/** An address of the fake player that nothing here has loaded yet. */
const fresh = () => fakePlayerSrc((version += 1));
const scripts = (src: string, page: Document = document) =>
  [...page.scripts].filter((script) => script.src === src);
const requests = (src: string, page: Window = window) =>
  page.performance.getEntriesByName(src, 'resource').length;
const errorOf = (load: Promise<unknown>): Promise<H5LiveError> =>
  load.then(
    () => expect.fail('It was loaded.'),
    (error: unknown) => error as H5LiveError,
  );

/** The tag that a call adds, without letting it load. */
function tagOf(address: string, options?: ScriptOptions): HTMLScriptElement {
  const { head } = document;
  let tag: HTMLScriptElement | undefined;
  head.append = (script: HTMLScriptElement) => void (tag = script);
  try {
    void loadPlayer(address, options, () => 'property').catch(() => undefined);
  } finally {
    Reflect.deleteProperty(head, 'append');
  }
  return tag!;
}

async function sha384(address: string): Promise<string> {
  const bytes = await (await fetch(address)).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}

describe('loadPlayer', () => {
  it('loads a script once for all who ask, and gives the class that it defines', async () => {
    const src = fresh();
    const [first, second] = await Promise.all([loadPlayer(src), loadPlayer(src)]);
    expect(first).to.equal(second);
    expect(first).to.equal((globalThis as { NanoPlayer?: unknown }).NanoPlayer);
    expect(await loadPlayer(src)).to.equal(first);
    expect(scripts(src)).to.have.lengthOf(1);
    expect(requests(src)).to.equal(1);
  });

  it('takes up a script that was begun before anybody asked, also when it has long run', async () => {
    const src = fresh();
    beginScript(src, {}, 'attribute');
    await new Promise((resolve) => scripts(src)[0]!.addEventListener('load', resolve));
    const { NanoPlayer } = globalThis as { NanoPlayer?: unknown };
    // Another script may take the name meanwhile.
    await loadPlayer(fresh());
    expect(await loadPlayer(src)).to.equal(NanoPlayer);
    expect(scripts(src)).to.have.lengthOf(1);
    expect(requests(src)).to.equal(1);
  });

  it('fails with a script that was begun and failed, and asks again when it is asked again', async () => {
    const src = new URL('/nothing-begun.js', location.href).href;
    beginScript(src, {}, 'attribute');
    for (const attempt of [1, 2]) {
      expect((await errorOf(loadPlayer(src))).code).to.equal('player-unavailable');
      expect(scripts(src)).to.deep.equal([]);
      await until('it was asked for', () => requests(src) === attempt);
    }
  });

  it('takes up no script that was begun with another integrity', async () => {
    const src = fresh();
    beginScript(src, {}, 'attribute');
    const integrity = await sha384(src);
    await loadPlayer(src, { integrity });
    expect(scripts(src).map((script) => script.integrity)).to.deep.equal(['', integrity]);
  });

  it('keeps the classes of two addresses apart', async () => {
    const [one, other] = [fresh(), fresh()];
    const classes = await Promise.all([loadPlayer(one), loadPlayer(other)]);
    expect(classes[0]).not.to.equal(classes[1]);
    expect(await loadPlayer(one)).to.equal(classes[0]);
  });

  it('asks again after a failure, and says what failed without the query', async () => {
    const src = new URL('/nothing-there.js?key=secret', location.href).href;
    for (const attempt of [1, 2]) {
      const error = await errorOf(loadPlayer(src));
      expect(error).to.be.instanceOf(H5LiveError);
      expect(error.code).to.equal('player-unavailable');
      expect(error.message).to.equal(
        `The player script ${location.origin}/nothing-there.js could not be loaded.`,
      );
      expect(scripts(src)).to.deep.equal([]);
      await until('it was asked for', () => requests(src) === attempt);
    }
  });

  it('gives up after its time, and tries again when it is asked again', async () => {
    const src = fresh();
    const timers = new FakeTimers();
    timers.install();
    const { head } = document;
    head.append = () => undefined;
    const load = errorOf(loadPlayer(src));
    Reflect.deleteProperty(head, 'append');
    timers.pass(LOAD_LIMIT_MS - 1);
    const waiting = timers.waiting;
    timers.pass(1);
    expect([waiting, timers.waiting]).to.deep.equal([1, 0]);
    timers.restore();
    const error = await load;
    expect(error.code).to.equal('player-unavailable');
    expect(error.message).to.match(/did not arrive within 20 seconds\.$/);
    expect(await loadPlayer(src)).to.be.a('function');
  });

  for (const address of ['javascript:alert(1)', 'data:text/javascript,1', 'blob:x', 'https://']) {
    it(`loads nothing from ${address}`, async () => {
      const before = document.scripts.length;
      expect((await errorOf(loadPlayer(address))).code).to.equal('player-address-invalid');
      expect(document.scripts.length).to.equal(before);
    });
  }

  const HERE = location.origin;
  const tags: [title: string, origin: string, options: ScriptOptions, tag: Record<string, unknown>][] = [
    ['nothing', HERE, {}, { integrity: '', crossOrigin: null, nonce: '', referrerPolicy: '' }],
    ['empty texts', HERE, { integrity: '', nonce: '' }, { integrity: '', crossOrigin: null, nonce: '' }],
    [
      'an integrity, same origin',
      HERE,
      { integrity: 'sha384-a' },
      { integrity: 'sha384-a', crossOrigin: null },
    ],
    [
      'an integrity, foreign origin',
      'http://127.0.0.1:1',
      { integrity: 'sha384-a' },
      { integrity: 'sha384-a', crossOrigin: 'anonymous' },
    ],
    [
      'cross-origin of its own',
      'http://127.0.0.1:1',
      { integrity: 'sha384-b', crossOrigin: 'use-credentials' },
      { crossOrigin: 'use-credentials' },
    ],
    ['cross-origin alone', HERE, { crossOrigin: '' }, { crossOrigin: 'anonymous' }],
    ['a foreign origin alone', 'http://127.0.0.1:1', {}, { crossOrigin: null }],
    [
      'a nonce and a referrer policy',
      HERE,
      { nonce: 'n1', referrerPolicy: 'origin' },
      { nonce: 'n1', referrerPolicy: 'origin' },
    ],
  ];
  for (const [title, origin, options, expected] of tags) {
    it(`puts ${title} on the tag`, () => {
      const address = `${origin}/tag-${(version += 1)}.js`;
      const tag = tagOf(address, options);
      expect(tag.src).to.equal(address);
      expect(tag.async).to.equal(true);
      for (const [name, value] of Object.entries(expected))
        expect(tag[name as keyof HTMLScriptElement], name).to.equal(value);
    });
  }

  it('loads a script whose integrity is right, and apart from that without it', async () => {
    const src = fresh();
    const integrity = await sha384(src);
    const checked = await loadPlayer(src, { integrity });
    expect(await loadPlayer(src, { integrity })).to.equal(checked);
    expect(scripts(src)).to.have.lengthOf(1);
    expect(await loadPlayer(src)).not.to.equal(checked);
    expect(scripts(src)).to.have.lengthOf(2);
  });

  it('runs no script whose integrity is wrong', async () => {
    const src = fresh();
    const { loads } = fakePlayers()!;
    const error = await errorOf(loadPlayer(src, { integrity: await sha384(NO_PLAYER) }));
    expect(error.code).to.equal('player-unavailable');
    expect(error.message).to.match(/could not be loaded, or its integrity is another\.$/);
    expect(fakePlayers()!.loads).to.equal(loads);
  });

  describe('with an address of another origin', () => {
    /** Whether a tag with that address was added. */
    const runs = async (address: string, options?: ScriptOptions, source?: AddressSource) => {
      const { head } = document;
      const asked: string[] = [];
      head.append = (script: HTMLScriptElement) => void asked.push(script.src);
      const failed = errorOf(loadPlayer(address, options, source && (() => source)));
      const refused = await Promise.race([failed, aTimeout(20).then(() => undefined)]);
      Reflect.deleteProperty(head, 'append');
      expect(asked).to.deep.equal(refused ? [] : [new URL(address, location.href).href]);
      return refused;
    };
    const SHA = (bits: number, length: number, end = '') => `sha${bits}-${'A'.repeat(length)}${end}`;
    const elsewhere = () => `https://elsewhere.example/${(version += 1)}.js`;

    it('runs none that stands in an attribute, and says whose job it is to allow it', async () => {
      const error = await runs('https://elsewhere.example/x.js?key=secret');
      expect(error?.code).to.equal('player-address-not-allowed');
      expect(error?.message).to.equal(
        'The attribute player-src names a script of https://elsewhere.example, which this page has not allowed. Its ' +
          'owner has to call SecureH5livePlayer.allowPlayerScript() or set the property playerSrc, or give the attribute ' +
          'integrity.',
      );
    });

    it('runs one that was given as a property', async () => {
      expect(await runs(elsewhere(), {}, 'property')).to.equal(undefined);
    });

    it('runs one that the page allows, also where it does so in the same task', async () => {
      const [before, after, other] = [elsewhere(), elsewhere(), elsewhere()];
      allowPlayerScript(before);
      expect(await runs(before)).to.equal(undefined);
      const later = runs(after);
      allowPlayerScript(after);
      expect(await later).to.equal(undefined);
      expect((await runs(other))?.code).to.equal('player-address-not-allowed');
    });

    it('runs one whose integrity every browser understands', async () => {
      for (const integrity of [SHA(256, 43, '='), SHA(384, 64), ` ${SHA(512, 86, '==')}\n${SHA(384, 64)}`])
        expect(await runs(elsewhere(), { integrity }), integrity).to.equal(undefined);
    });

    // A browser passes over what it cannot read, and runs the script as if there were no integrity.
    const none = [
      ' ',
      'x',
      'sha384-',
      SHA(384, 63),
      SHA(384, 65),
      SHA(256, 43),
      `SHA${SHA(384, 64).slice(3)}`,
    ];
    none.push('md5-AAAA', `${SHA(384, 64)} x`, `\u00a0${SHA(384, 64)}`, `${SHA(384, 64)}?ct=text/javascript`);
    none.push(SHA(384, 64).replace('A', '*'), `${SHA(1, 27)}=`);
    for (const integrity of none)
      it(`runs none whose integrity is ${JSON.stringify(integrity.replace(/A{5,}/, '…'))}`, async () => {
        expect((await runs(elsewhere(), { integrity }))?.code).to.equal('player-address-not-allowed');
      });

    const like = [
      'http://demo.nanocosmos.de/nanoplayer/api/release/nanoplayer.5.min.js',
      'https://demo.nanocosmos.de.evil.example/nanoplayer/api/release/nanoplayer.5.min.js',
      'https://demo.nanocosmos.de@evil.example/nanoplayer/api/release/nanoplayer.5.min.js',
      'https://evil@demo.nanocosmos.de/nanoplayer/api/release/nanoplayer.5.min.js',
      'https://demo.nanocosmos.de:444/nanoplayer/api/release/nanoplayer.5.min.js',
      'https://demo.nanocosmos.de./nanoplayer/api/release/nanoplayer.5.min.js',
      'https://demo.nanocosmos.de/nanoplayer/api/release/../nightly/nanoplayer.5.min.js',
      'https://demo.nanocosmos.de/nanoplayer/api/release/nanoplayer.5.min.js/../x.js',
      'https://demo.nanocosmos.de/nanoplayer/api/release/nanoplayer.5.min.js%2f..%2fx.js',
      'https://demo.nanocosmos.de/nanoplayer/api/release/nanoplayer.5.min.js?next=https://evil.example',
      'https://demo.nanocosmos.de/redirect?to=https://evil.example/x.js',
      `//${location.hostname}.evil.example/x.js`,
      `https://${location.hostname}:1/x.js`,
      `${location.origin}@evil.example/x.js`,
      '\\\\evil.example\\x.js',
    ];
    for (const address of like)
      it(`runs none of ${address}`, async () => {
        expect((await runs(address))?.code).to.equal('player-address-not-allowed');
      });

    it('runs the official releases and those of the page’s own origin, however these are written', async () => {
      for (const address of [
        ...Object.values(OFFICIAL_PLAYERS),
        `/own-${(version += 1)}.js`,
        `./own/../x-${(version += 1)}.js`,
      ])
        expect(await runs(address), address).to.equal(undefined);
      expect(
        await runs('https://DEMO.nanocosmos.de:443/nanoplayer/api/x/../release/nanoplayer.4.min.js#4'),
      ).to.equal(undefined);
    });

    it('takes the page around a frame that was written in place for its origin', async () => {
      const made = await frameWith();
      try {
        expect(await made.load(fresh())).to.be.a('function');
      } finally {
        made.remove();
      }
    });

    it('resolves a relative address by the page’s base, which another may have set', async () => {
      const base = document.createElement('base');
      base.href = 'https://evil.example/';
      document.head.append(base);
      try {
        const refused = await errorOf(loadPlayer('/x.js'));
        expect(refused.code).to.equal('player-address-not-allowed');
      } finally {
        base.remove();
      }
    });
  });

  describe('on a page that has a player by itself', () => {
    const frames: Frame[] = [];
    const frame = async (...given: Parameters<typeof frameWith>) => {
      const made = await frameWith(...given);
      frames.push(made);
      return made;
    };
    afterEach(() => frames.splice(0).forEach(({ remove }) => remove()));

    it('uses that where no address is given, and loads nothing', async () => {
      const src = fresh();
      const { page, load } = await frame({ body: `<script src="${src}"></script>` });
      expect(await load(undefined)).to.equal(page.NanoPlayer);
      expect(await load('')).to.equal(page.NanoPlayer);
      expect(page.document.querySelectorAll('script[src]')).to.have.lengthOf(1);
    });

    it('loads all the same where an address is given', async () => {
      const { page, load } = await frame({ body: `<script src="${fresh()}"></script>` });
      const own = page.NanoPlayer;
      expect(await load(fresh())).not.to.equal(own);
    });

    it('waits for a tag of the page that still loads a player where no address is given, by the name of its file', async () => {
      const src = fresh();
      const { page, load, add } = await frame();
      add(src);
      const player = await load(undefined);
      expect(player).to.be.a('function').and.equal(page.NanoPlayer);
      expect(page.document.querySelectorAll('script[src]')).to.have.lengthOf(1);
    });

    const others: [title: string, script: string][] = [
      ['nothing', ''],
      ['a text', 'NanoPlayer = "player"'],
      ['a function that is no player', 'NanoPlayer = () => 1'],
      ['a class without the methods', 'NanoPlayer = class { setup() {} }'],
      ['something that cannot be looked at', 'NanoPlayer = new Proxy(class {}, { get() { throw 1 } })'],
      ['a player that was loaded here for another address', ''],
    ];
    for (const [title, script] of others) {
      it(`loads the official release where the page’s own is ${title}`, async () => {
        const { page, load } = await frame({ body: `<script>${script}</script>` });
        if (title.includes('another address')) await load(fresh());
        let asked = '';
        page.document.head.append = (tag: HTMLScriptElement) => void (asked = tag.src);
        void load(undefined).catch(() => undefined);
        await until('a script was asked for', () => asked);
        expect(asked).to.match(/^https:\/\/demo\.nanocosmos\.de\/.*\.js$/);
      });
    }

    it('waits for a tag of the page that still loads', async () => {
      const src = fresh();
      const { page, load, add } = await frame();
      add(src);
      const player = await load(src);
      expect(player).to.be.a('function').and.equal(page.NanoPlayer);
      expect(scripts(src, page.document)).to.have.lengthOf(1);
      expect(requests(src, page)).to.equal(1);
    });

    it('does not take for its player what another script defined before', async () => {
      const src = fresh();
      const { page, load, add } = await frame({ body: `<script src="${fresh()}"></script>` });
      const before = page.NanoPlayer;
      add(src);
      const player = await load(src);
      expect(player).not.to.equal(before);
      expect(player).to.equal(page.NanoPlayer);
    });

    it('takes what a tag of the page has loaded', async () => {
      const src = fresh();
      const { page, load } = await frame({ body: `<script src="${src}"></script>` });
      const own = page.NanoPlayer;
      await until('the request is known', () => requests(src, page) === 1);
      expect(await load(src)).to.equal(own);
      expect(scripts(src, page.document)).to.have.lengthOf(1);
    });

    it('loads by itself what a tag of the page fails to load', async () => {
      const src = new URL('/not-there-yet.js', location.href).href;
      const { page, load, add } = await frame();
      const tag = add(src);
      const error = await errorOf(load(src));
      expect(error.code).to.equal('player-unavailable');
      await until('it was asked for twice', () => requests(src, page) === 2);
      expect(scripts(src, page.document)).to.deep.equal([tag]);
    });

    it('does not wait for a tag of the page that has failed before', async () => {
      const src = new URL('/never-there.js', location.href).href;
      const { page, load, add } = await frame();
      const tag = add(src);
      await new Promise((resolve) => tag.addEventListener('error', resolve));
      await until('the request is known', () => requests(src, page) === 1);
      // Nothing else would end a wait for the tag.
      const limit = new HeldTimers(LOAD_LIMIT_MS);
      try {
        expect((await errorOf(load(src))).code).to.equal('player-unavailable');
      } finally {
        limit.restore();
      }
      expect(requests(src, page)).to.equal(2);
    });

    it('takes a tag that runs ahead of everything', async () => {
      const src = fresh();
      const { page, load } = await frame({ body: `<script async src="${src}"></script>` });
      expect(await load(src))
        .to.be.a('function')
        .and.equal(page.NanoPlayer);
      expect(scripts(src, page.document)).to.have.lengthOf(1);
      expect(requests(src, page)).to.equal(1);
    });

    it('keeps the player that it asked for where the page brings the same one later', async () => {
      const src = fresh();
      const { page, load, add } = await frame();
      const player = await load(src);
      const tag = add(src);
      await until('the page has its own', () => page.NanoPlayer !== player);
      expect(await load(src)).to.equal(player);
      expect(scripts(src, page.document)).to.have.lengthOf(2).and.include(tag);
    });

    it('takes the tag of the official release where no address is given, and no other player that is there', async () => {
      const { page, load, add } = await frame({ body: `<script src="${fresh()}"></script>` });
      const tag = add(OFFICIAL_PLAYER, { 'data-test': '' });
      const asked = load(undefined);
      class NanoPlayer {
        setup() {}
        destroy() {}
      }
      page.NanoPlayer = NanoPlayer;
      tag.dispatchEvent(new Event('load'));
      expect(await asked).to.equal(NanoPlayer);
      expect(scripts(OFFICIAL_PLAYER, page.document)).to.deep.equal([tag]);
    });

    it('does not take the player of another version that ran later than its own tag', async () => {
      const [src, other] = [fresh(), fresh()];
      const { page, load } = await frame({
        body: `<script src="${src}"></script><script src="${other}"></script>`,
      });
      await until('the requests are known', () => requests(src, page) === 1 && requests(other, page) === 1);
      const last = page.NanoPlayer;
      expect(await load(other))
        .to.be.a('function')
        .and.not.equal(last);
      expect(await load(src))
        .to.be.a('function')
        .and.not.equal(last);
      expect(scripts(src, page.document)).to.have.lengthOf(2);
    });

    it('does not take for that of a tag what was loaded here after it', async () => {
      const src = fresh();
      const { page, load } = await frame({ body: `<script src="${src}"></script>` });
      await until('the request is known', () => requests(src, page) === 1);
      const later = await load(fresh());
      expect(await load(src))
        .to.be.a('function')
        .and.not.equal(later);
    });

    it('takes what a tag has loaded also where the browser has not yet told of it, or remembers no more', async () => {
      const src = fresh();
      const { page, load } = await frame({ body: `<script src="${src}"></script>` });
      const own = page.NanoPlayer;
      page.performance.getEntriesByName = () => [];
      expect(await load(src)).to.equal(own);
      expect(scripts(src, page.document)).to.have.lengthOf(1);
    });

    it('loads by itself what a tag never will, since it came as markup into a page that was complete', async () => {
      const src = fresh();
      const { page, load } = await frame();
      page.document.body.insertAdjacentHTML('beforeend', `<script async src="${src}"></script>`);
      expect(await load(src))
        .to.be.a('function')
        .and.equal(page.NanoPlayer);
      expect(requests(src, page)).to.equal(1);
    });

    it('loads by itself what a tag has not told of by the time that the page is complete', async () => {
      const src = fresh();
      const { page, load } = await frame();
      page.document.body.insertAdjacentHTML('beforeend', `<script async src="${src}"></script>`);
      Object.defineProperty(page.document, 'readyState', { value: 'interactive' });
      const loaded = load(src);
      await aTimeout(0);
      expect(scripts(src, page.document)).to.have.lengthOf(1);
      page.dispatchEvent(new Event('load'));
      expect(await loaded)
        .to.be.a('function')
        .and.equal(page.NanoPlayer);
      expect(scripts(src, page.document)).to.have.lengthOf(2);
    });

    it('takes a tag with the integrity that is asked for, also where another stands before it', async () => {
      const src = fresh();
      const integrity = await sha384(src);
      const { page, load, add } = await frame();
      add(src, { integrity: await sha384(NO_PLAYER) });
      const tag = add(src, { integrity });
      expect(await load(src, { integrity })).to.be.a('function');
      expect(scripts(src, page.document)).to.have.lengthOf(2).and.include(tag);
    });

    const passed: [title: string, attributes: Record<string, string>, options?: ScriptOptions][] = [
      ['that does not run', { type: 'text/plain' }],
      ['for old browsers', { nomodule: '' }],
      ['without the integrity that is asked for', {}, { integrity: 'right' }],
    ];
    for (const [title, attributes, options] of passed) {
      it(`does not wait for a tag ${title}`, async () => {
        const src = fresh();
        const { page, load, add } = await frame();
        add(src, attributes);
        const integrity = options && (await sha384(src));
        expect(await load(src, { integrity })).to.be.a('function');
        expect(scripts(src, page.document)).to.have.lengthOf(2);
      });
    }
  });

  describe('on a page that requires Trusted Types', () => {
    const REQUIRED = "require-trusted-types-for 'script'";
    const frames: Frame[] = [];
    afterEach(() => frames.splice(0).forEach(({ remove }) => remove()));

    for (const policy of ['; trusted-types secure-h5live-player', '']) {
      it(`loads without a violation under “${REQUIRED}${policy}”`, async () => {
        const made = await frameWith({ policy: REQUIRED + policy });
        frames.push(made);
        expect(await made.load(fresh())).to.be.a('function');
        expect(await made.load(fresh())).to.be.a('function');
        await aTimeout(50);
        expect(made.violations).to.deep.equal([]);
      });
    }

    it('tells the owner which policy the page has to allow', async () => {
      const made = await frameWith({ policy: `${REQUIRED}; trusted-types other` });
      frames.push(made);
      const src = fresh();
      for (const attempt of [1, 2]) {
        const error = await errorOf(made.load(src));
        expect(error.code, `attempt ${attempt}`).to.equal('player-unavailable');
        expect(error.message).to.match(
          /is not allowed by the page: its Content-Security-Policy needs “trusted-types secure-h5live-player”\.$/,
        );
      }
      expect(scripts(src, made.page.document)).to.deep.equal([]);
    });

    it('does not run what only its integrity vouches for, and has the browser report it', async () => {
      const made = await frameWith({ policy: REQUIRED });
      frames.push(made);
      const integrity = `sha384-${'A'.repeat(64)}`;
      const error = await errorOf(made.load('https://elsewhere.example/x.js', { integrity }));
      expect(error.code).to.equal('player-address-not-allowed');
      expect(error.message).to.match(/on a page that requires Trusted Types an integrity is not enough\.$/);
      expect(scripts('https://elsewhere.example/x.js', made.page.document)).to.deep.equal([]);
      await until('it was reported', () => made.violations.length > 0);
      expect(made.violations).to.deep.equal(['require-trusted-types-for']);
    });

    it('loads in browsers that do not know them', async () => {
      const made = await frameWith();
      frames.push(made);
      Object.defineProperty(made.page, 'trustedTypes', { value: undefined });
      expect(await made.load(fresh())).to.be.a('function');
    });

    it('lets its policy pass http and https only, and of what an attribute names only what is allowed', async () => {
      const rules: ((url: string, source: AddressSource) => string)[] = [];
      const names: string[] = [];
      const made = await frameWith();
      frames.push(made);
      const createPolicy = (
        name: string,
        rule: { createScriptURL: (url: string, source: AddressSource) => string },
      ) => {
        names.push(name);
        rules.push(rule.createScriptURL);
        return rule;
      };
      Object.defineProperty(made.page, 'trustedTypes', { value: { createPolicy } });
      await made.load(fresh());
      await made.load(fresh());
      expect(names).to.deep.equal(['secure-h5live-player']);
      expect(rules[0]!('https://h/x.js', 'property')).to.equal('https://h/x.js');
      for (const source of ['property', 'attribute'] as const)
        for (const url of ['javascript:1', 'data:,1', 'blob:http://h/1', '/x.js', ''])
          expect(() => rules[0]!(url, source), url).to.throw();
      for (const url of [OFFICIAL_PLAYER, fresh()]) expect(rules[0]!(url, 'attribute')).to.equal(url);
      expect(() => rules[0]!('https://h/x.js', 'attribute')).to.throw('not allowed');
    });
  });
});
