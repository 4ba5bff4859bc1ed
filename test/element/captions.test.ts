import { expect, fixture, html } from '@open-wc/testing';
import type { SecureH5livePlayer } from '../../src/index.js';
import { type PlaybackErrorEvent } from '../../src/index.js';
import { SecureH5liveCaptions } from '../../src/elements/captions/captions.js';
import { keepChoice, keptChoice, readChoice } from '../../src/elements/captions/caption-look.js';
import '../../src/define.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { EndingMessenger, FakeMessenger } from './fakes/fake-messenger.js';
import { type FakePlayer, fakePlayers, fakePlayerSrc, forgetPlayers, until } from './fakes/fake-player.js';

const JWT = unsignedJwt(playbackClaims({ exp: 4_102_444_800 }));
const RENEWED = unsignedJwt(playbackClaims({ exp: 4_102_444_900 }));
const STS = { token: '0123456789abcdef0123456789abcdef', expires: '4102444800', options: '9', tag: 'news' };

const errors: PlaybackErrorEvent[] = [];

async function show(
  properties: Partial<SecureH5livePlayer> = {},
  Messenger: unknown = FakeMessenger,
): Promise<{ player: SecureH5livePlayer; vendor: FakePlayer }> {
  Object.assign(globalThis, { NanoMessenger: Messenger });
  const player = await fixture<SecureH5livePlayer>(html`
    <secure-h5live-player
      stream-name="AAAAA-BBBBB"
      player-src=${fakePlayerSrc()}
      captions="en-de en-en"
      lang="en"
      .token=${JWT}
    ></secure-h5live-player>
  `);
  Object.assign(player, properties);
  player.addEventListener('error', (event) => errors.push(event));
  await player.updateComplete;
  const vendor = await until(
    'a player',
    () => fakePlayers()?.instances.at(-1)?.config && fakePlayers()!.instances.at(-1)!,
  );
  vendor.emit('Loading');
  vendor.emit('Play');
  await player.updateComplete;
  await until('the controls', () => controls(player)?.shadowRoot?.querySelector('.play'));
  return { player, vendor };
}

const controls = (player: SecureH5livePlayer) =>
  player.shadowRoot!.querySelector('secure-h5live-controls') ?? undefined;
const button = (player: SecureH5livePlayer) =>
  controls(player)?.shadowRoot?.querySelector<HTMLButtonElement>('button.captions') ?? undefined;
const captions = (player: SecureH5livePlayer) =>
  player.shadowRoot!.querySelector<SecureH5liveCaptions>('secure-h5live-captions') ?? undefined;
const lines = (player: SecureH5livePlayer) => captions(player)?.lines;
const newest = (count = 1) =>
  until(`${count} connection(s)`, () => FakeMessenger.all.length >= count && FakeMessenger.all.at(-1));
const turnOn = async (player: SecureH5livePlayer) => {
  (await until('the button', () => button(player))).click();
  return newest();
};

describe('the captions of a player', () => {
  beforeEach(() => {
    forgetPlayers();
    FakeMessenger.all = [];
    FakeMessenger.atStart = () => undefined;
    errors.length = 0;
    localStorage.clear();
  });
  after(() => {
    Reflect.deleteProperty(globalThis, 'NanoMessenger');
    localStorage.clear();
  });

  it('are none, and have no button, where none are named', async () => {
    const { player } = await show({ captions: '' });
    expect(button(player)).to.equal(undefined);
  });

  it('are asked for with the JWT, for the stream and the language, once they are switched on', async () => {
    const { player } = await show({ lang: 'de' });
    await until('the button', () => button(player));
    expect(FakeMessenger.all).to.have.length(0);
    const messenger = await turnOn(player);
    expect(messenger.server).to.deep.equal(['bintu-nmessenger.autodevops-prod.nanostream.cloud', 443]);
    expect(messenger.asked).to.deep.equal([JWT, null, 'AAAAA-BBBBB-en-de']);
  });

  it('come from the server that the page names, for a group by its id', async () => {
    const { player } = await show({
      captionsServer: 'captions.example:8443',
      groupId: 'Group-1',
      streamName: '',
    });
    const messenger = await turnOn(player);
    expect(messenger.server).to.deep.equal(['captions.example', 8443]);
    expect(messenger.asked[2]).to.equal('Group-1-en-en');
  });

  it('are shown as they are written, as text, in an element that nobody sees', async () => {
    const { player } = await show();
    const messenger = await turnOn(player);
    expect(messenger.overlay.isConnected).to.equal(true);
    expect(messenger.overlay.getClientRects()).to.have.length(0);
    messenger.say('<b>Good</b> evening.');
    const text = await until(
      'a line',
      () => captions(player)?.shadowRoot?.querySelector('.text p') ?? undefined,
    );
    expect(text.textContent).to.equal('<b>Good</b> evening.');
    expect(text.children).to.have.length(0);
  });

  it('have their button say what a press does', async () => {
    const { player } = await show();
    await turnOn(player);
    await until('on', () => button(player)?.getAttribute('aria-label') === 'Hide captions');
    button(player)!.click();
    await until('off', () => button(player)?.getAttribute('aria-label') === 'Show captions');
    expect(captions(player)).to.equal(undefined);
  });

  it('change their language by a connection of its own', async () => {
    const { player } = await show({}, EndingMessenger);
    const first = (await turnOn(player)) as EndingMessenger;
    first.say('Good evening.');
    await until('a line', () => (lines(player)?.length ?? 0) > 0);
    controls(player)!.dispatchEvent(
      Object.assign(new Event('control-request'), {
        request: { kind: 'captions', change: { language: 'de' } },
      }),
    );
    const second = await newest(2);
    expect(second.asked[2]).to.equal('AAAAA-BBBBB-en-de');
    expect(first.ended).to.equal(1);
    expect(first.overlay.isConnected).to.equal(false);
    first.say('Too late.');
    second.say('Guten Abend.');
    await until('the other language', () => lines(player)?.at(-1) === 'Guten Abend.');
    expect(lines(player)).to.deep.equal(['Guten Abend.']);
  });

  it('take up a connection again that the library cannot end, where they are switched on again', async () => {
    const { player } = await show();
    const messenger = await turnOn(player);
    button(player)!.click();
    await until('off', () => captions(player) === undefined);
    messenger.say('Meanwhile.');
    button(player)!.click();
    await until('on', () => captions(player));
    expect(lines(player)).to.deep.equal([]);
    messenger.say('And again.');
    await until('a line', () => (lines(player)?.length ?? 0) > 0);
    expect(lines(player)).to.deep.equal(['And again.']);
    expect(FakeMessenger.all).to.have.length(1);
  });

  it('end with the player, and begin anew where it comes back', async () => {
    const { player } = await show({}, EndingMessenger);
    const messenger = (await turnOn(player)) as EndingMessenger;
    const parent = player.parentElement!;
    player.remove();
    await until('the end', () => messenger.ended === 1);
    expect(document.querySelector('[slot=captions]')).to.equal(null);
    parent.append(player);
    await player.play();
  });

  it('use a renewed token for the next connection, and not before', async () => {
    const { player } = await show({}, EndingMessenger);
    const messenger = (await turnOn(player)) as EndingMessenger;
    player.token = RENEWED;
    await player.updateComplete;
    expect(messenger.ended).to.equal(0);
    messenger.fail(new Error('closed'));
    const next = await newest(2);
    expect(next.asked[0]).to.equal(RENEWED);
  });

  it('connect with a token that comes after the failure, at once', async () => {
    const { player } = await show();
    const messenger = await turnOn(player);
    messenger.fail(new Error('expired'));
    await until('the error', () => errors.length > 0);
    player.token = RENEWED;
    const next = await newest(2);
    expect(next.asked[0]).to.equal(RENEWED);
  });

  const tokens: [what: string, token: SecureH5livePlayer['token']][] = [
    ['a V2 token', STS],
    ['no token', undefined],
  ];
  for (const [what, token] of tokens)
    it(`tell that they need a JWT where there is ${what}, and ask nobody`, async () => {
      const { player } = await show({ token });
      await until('the error', () => errors.length > 0);
      expect(errors.map(({ code, action, attempt }) => [code, action, attempt])).to.deep.equal([
        ['captions-need-jwt', 'ignore', 0],
      ]);
      (await until('the button', () => button(player))).click();
      await until('what is said', () => captions(player)?.notice);
      expect(captions(player)!.notice).to.deep.equal({ text: 'There are no captions for this stream.' });
      expect(FakeMessenger.all).to.have.length(0);
      expect(player.playback.phase).to.equal('playing');
    });

  it('tell the owner beside what to mend, where the page asks for that', async () => {
    const { player } = await show({ token: STS, owner: true });
    (await until('the button', () => button(player))).click();
    await until('the note', () => captions(player)?.notice?.owner);
    expect(captions(player)!.notice!.owner).to.contain('V3 token');
  });

  const wrong: [properties: Partial<SecureH5livePlayer>, code: string, message: RegExp][] = [
    [{ captions: 'en-de english' }, 'captions-invalid', /pair of source and target/],
    [{ captionsServer: 'wss://x' }, 'captions-invalid', /captions-server is no host/],
  ];
  for (const [properties, code, message] of wrong)
    it(`tell once what their owner has written wrong: ${JSON.stringify(properties)}`, async () => {
      const { player } = await show(properties);
      await until('the error', () => errors.length > 0);
      player.requestUpdate();
      await player.updateComplete;
      expect(errors).to.have.length(1);
      expect(errors[0]!.code).to.equal(code);
      expect(errors[0]!.message).to.match(message);
    });

  it('offer the languages that can be read beside one that cannot', async () => {
    const { player } = await show({ captions: 'english en-de' });
    const messenger = await turnOn(player);
    expect(messenger.asked[2]).to.equal('AAAAA-BBBBB-en-de');
  });

  const failures: [what: string, fail: (messenger: FakeMessenger) => void][] = [
    ['an error', (messenger) => messenger.fail(new Error(`refused for ${JWT}`))],
    ['a text', (messenger) => messenger.fail(`refused for token=${JWT}`)],
    ['an event', (messenger) => messenger.fail(new Event('error'))],
    ['nothing', (messenger) => messenger.fail(undefined)],
    [
      'something that throws',
      (messenger) =>
        messenger.fail(
          new Proxy(
            {},
            {
              get() {
                throw new Error('looked at');
              },
            },
          ),
        ),
    ],
  ];
  for (const [what, fail] of failures)
    it(`tell a refusal that comes as ${what}, without the token, and the picture goes on`, async () => {
      const { player } = await show();
      fail(await turnOn(player));
      await until('the error', () => errors.length > 0);
      expect(errors[0]!.code).to.equal('captions-refused');
      expect(errors[0]!.message).to.not.contain(JWT);
      expect(player.playback.phase).to.equal('playing');
    });

  it('tell of a library that throws when it is made, and when it connects', async () => {
    FakeMessenger.atStart = () => {
      throw new Error('not today');
    };
    const { player } = await show();
    await turnOn(player);
    await until('the error', () => errors.length > 0);
    expect(errors[0]!.code).to.equal('captions-refused');
    expect(errors[0]!.message).to.contain('not today');
  });

  it('say nothing more of a failure once the library has connected again by itself', async () => {
    const { player } = await show();
    const messenger = await turnOn(player);
    messenger.fail(new Error('closed'));
    await until('what is said', () => captions(player)?.notice?.text.includes('at the moment'));
    messenger.say('Good evening.');
    await until('a line', () => (lines(player)?.length ?? 0) > 0);
    expect(captions(player)!.notice).to.equal(undefined);
    messenger.fail(new Error('closed'));
    await until('a second error', () => errors.length === 2);
  });

  it('are no more while nothing plays', async () => {
    const { player, vendor } = await show();
    const messenger = await turnOn(player);
    messenger.say('Good evening.');
    await until('a line', () => (lines(player)?.length ?? 0) > 0);
    vendor.emit('Pause', { reason: 'normal' });
    await until('nothing over the picture', () => captions(player) === undefined);
    vendor.emit('Loading');
    vendor.emit('Play');
    await until('the region', () => captions(player));
    expect(lines(player)).to.deep.equal([]);
  });

  it('are kept, with their look, for the next player of the page', async () => {
    const { player } = await show();
    await turnOn(player);
    controls(player)!.dispatchEvent(
      Object.assign(new Event('control-request'), {
        request: { kind: 'captions', change: { look: { size: 'large' } } },
      }),
    );
    await until('the look', () => captions(player)?.look.size === 'large');
    const { player: other } = await show();
    await until('its captions', () => captions(other));
    expect(captions(other)!.look.size).to.equal('large');
    expect(captions(other)!.look.place).to.equal('bottom');
  });

  it('hold for this visit where storage is not allowed', async () => {
    const { getItem, setItem } = Storage.prototype;
    const refuse = (): never => {
      throw new DOMException('refused', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse });
    try {
      expect(keptChoice()).to.deep.equal(readChoice(null));
      keepChoice(readChoice(null));
      const { player } = await show();
      const messenger = await turnOn(player);
      messenger.say('Good evening.');
      await until('a line', () => (lines(player)?.length ?? 0) > 0);
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem });
    }
  });
});

describe('<secure-h5live-captions>', () => {
  SecureH5liveCaptions.define();

  async function element(state: Partial<SecureH5liveCaptions> = {}): Promise<SecureH5liveCaptions> {
    const box = await fixture<HTMLDivElement>(
      html`<div><secure-h5live-captions></secure-h5live-captions></div>`,
    );
    Object.assign(box.style, { position: 'relative', width: '640px', height: '360px', background: '#000' });
    const shown = box.firstElementChild as SecureH5liveCaptions;
    Object.assign(shown, { lang: 'en', language: 'de', lines: ['Guten Abend.'], ...state });
    await shown.updateComplete;
    return shown;
  }

  const USUAL = readChoice(null).look;
  for (const look of [
    USUAL,
    { ...USUAL, contrast: 'high' },
    { ...USUAL, background: 'solid' },
    { ...USUAL, background: 'none', place: 'top', size: 'large' },
  ] as const)
    it(`is accessible as ${Object.values(look).join(', ')}`, async () => {
      await expect(await element({ look })).to.be.accessible();
      await expect(
        await element({ look, lines: [], notice: { text: 'None', owner: 'Why' } }),
      ).to.be.accessible();
    });

  it('says its notice to screen readers, and no caption', async () => {
    const { shadowRoot } = await element({ notice: { text: 'A moment.' } });
    const [status] = shadowRoot!.querySelectorAll('[role=status]');
    expect(status!.textContent.trim()).to.equal('A moment.');
    expect(shadowRoot!.querySelector('.text')!.closest('[aria-live], [role=status], [role=log]')).to.equal(
      null,
    );
  });

  it('is named in the viewer’s language, from right to left where that is written so', async () => {
    const german = await element({ lang: 'de' });
    await until('German', () => german.shadowRoot!.querySelector('section')!.ariaLabel === 'Untertitel');
    const hebrew = await element({ language: 'he', lines: ['ערב טוב.'] });
    const line = hebrew.shadowRoot!.querySelector('.text p')!;
    expect(getComputedStyle(line).direction).to.equal('rtl');
  });
});
