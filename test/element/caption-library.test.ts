import { aTimeout, expect } from '@open-wc/testing';
import type { loadCaptionLibrary } from '../../src/playback/captions/caption-library.js';
import type { AddressSource } from '../../src/playback/script-rule.js';
import type { ScriptOptions } from '../../src/playback/script-tag.js';
import { OFFICIAL_CAPTIONS } from '../../src/nanoplayer/index.js';
import { policedFrame, type PolicedWindow } from './fakes/policed-frame.js';

const LIBRARY = new URL('./fakes/nano-messenger.js', import.meta.url).href;
const NOTHING = new URL('./fakes/no-player.js', import.meta.url).href;
const ELSEWHERE = 'https://elsewhere.example/nmessenger.js';

// Firefox takes 'self' of a frame that was written in place for nothing.
const OWN_SCRIPTS = `script-src ${location.origin} 'unsafe-inline'`;

type FrameWindow = PolicedWindow & { load?: typeof loadCaptionLibrary };

/** A page of its own with the loader in it. */
async function frameWith(policy = '', body = ''): Promise<FrameWindow> {
  const loader = new URL('../../src/playback/captions/caption-library.ts', import.meta.url).href;
  const frame = await policedFrame(loader, 'loadCaptionLibrary', { policy, body });
  frames.push(frame);
  return frame.contentWindow as FrameWindow;
}

const frames: HTMLIFrameElement[] = [];

describe('the library for captions', () => {
  afterEach(() => frames.splice(0).forEach((frame) => frame.remove()));

  const load = (
    page: FrameWindow,
    address: string | undefined,
    options: ScriptOptions = {},
    source: AddressSource = 'attribute',
  ) => page.load!({ address, options, source: () => source });
  const messageOf = async (loading: Promise<unknown>): Promise<string> => {
    const error = await loading.then(
      () => undefined,
      (reason: unknown) => reason as { code: string; message: string },
    );
    expect(error?.code).to.equal('captions-unavailable');
    return error!.message;
  };
  const tags = (page: FrameWindow) => [...page.document.scripts].filter(({ src }) => src !== '');

  it('is found also where its script declares a class, and loaded once', async () => {
    const page = await frameWith();
    const [one, other] = await Promise.all([load(page, LIBRARY), load(page, LIBRARY)]);
    expect(one).to.be.a('function');
    expect(other).to.equal(one);
    expect('NanoMessenger' in page).to.equal(false);
    expect(tags(page)).to.have.length(1);
  });

  it('is the page’s own where no other is named', async () => {
    const page = await frameWith('', '<script>class NanoMessenger { own() {} }</script>');
    const Messenger = await load(page, undefined);
    expect(Messenger.prototype).to.have.property('own');
    expect(tags(page)).to.have.length(0);
  });

  it('is the vendor’s where there is none, whatever the page allows of others', async () => {
    const page = await frameWith(OWN_SCRIPTS);
    expect(await messageOf(load(page, undefined)))
      .to.contain(OFFICIAL_CAPTIONS)
      .and.contain('could not be loaded');
    expect(page.violations).to.deep.equal(['script-src-elem']);
  });

  it('is put into the page with what the player’s script is', async () => {
    const page = await frameWith();
    await load(page, LIBRARY, { nonce: 'n', referrerPolicy: 'no-referrer' });
    const [script] = tags(page);
    expect([script?.nonce, script?.referrerPolicy, script?.async]).to.deep.equal(['n', 'no-referrer', true]);
  });

  it('has to have the integrity that is asked for', async () => {
    const page = await frameWith();
    const integrity = `sha384-${'A'.repeat(64)}`;
    expect(await messageOf(load(page, LIBRARY, { integrity }))).to.contain('its integrity is another');
    expect(await load(page, LIBRARY)).to.be.a('function');
  });

  const refused: [what: string, address: string, message: RegExp][] = [
    [
      'an address of another origin in markup',
      ELSEWHERE,
      /https:\/\/elsewhere\.example, which this page has not allowed/,
    ],
    ['no http address', 'data:text/javascript,1', /no http or https address/],
    ['no address', 'https://', /no http or https address/],
  ];
  for (const [what, address, message] of refused)
    it(`is not loaded from ${what}`, async () => {
      const page = await frameWith();
      expect(await messageOf(load(page, address))).to.match(message);
      expect(tags(page)).to.have.length(0);
    });

  it('is loaded from another origin where a script of the page names that, or an integrity', async () => {
    const page = await frameWith(OWN_SCRIPTS);
    const integrity = `sha384-${'A'.repeat(64)}`;
    for (const loading of [load(page, ELSEWHERE, {}, 'property'), load(page, ELSEWHERE, { integrity })])
      expect(await messageOf(loading)).to.contain('could not be loaded');
  });

  it('is told to be missing where its script defines none, and its tag is gone', async () => {
    const page = await frameWith();
    expect(await messageOf(load(page, NOTHING))).to.contain('defines no NanoMessenger');
    expect(tags(page)).to.have.length(0);
  });

  it('is asked for again after it could not be had', async () => {
    const page = await frameWith();
    let count = 0;
    const watch = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) count += addedNodes.length;
    });
    watch.observe(page.document.head, { childList: true });
    for (const attempt of [1, 2]) {
      await messageOf(load(page, NOTHING));
      await aTimeout(0);
      expect(count).to.equal(attempt);
    }
    watch.disconnect();
  });

  const REQUIRED = "require-trusted-types-for 'script'";
  for (const policy of ['; trusted-types secure-h5live-player', ''])
    it(`loads without a violation under “${REQUIRED}${policy}”`, async () => {
      const page = await frameWith(REQUIRED + policy);
      expect(await load(page, LIBRARY)).to.be.a('function');
      await aTimeout(0);
      expect(page.violations).to.deep.equal([]);
    });

  it('tells the owner which Trusted Types policy the page has to allow', async () => {
    const page = await frameWith(`${REQUIRED}; trusted-types other`);
    expect(await messageOf(load(page, LIBRARY))).to.contain('needs “trusted-types secure-h5live-player”');
  });

  it('does not run for its integrity alone where Trusted Types are required', async () => {
    const page = await frameWith(REQUIRED);
    const integrity = `sha384-${'A'.repeat(64)}`;
    expect(await messageOf(load(page, ELSEWHERE, { integrity }))).to.contain('an integrity is not enough');
  });
});
