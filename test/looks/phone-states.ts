import type { ElementHandle, Page } from 'puppeteer-core';
import type { Edge } from '../../demo/local-cloud/edge.js';
import type { SecureH5livePlayer } from '../../src/index.js';
import { sign, STREAM } from '../helpers/forge.js';
import { tap } from '../helpers/phones.js';
import { signIn } from '../helpers/dashboard.js';
import { pierced } from '../helpers/pierced.js';
import { pageShows } from '../helpers/playback-page.js';

/** What a state is reached with. */
export interface Stage {
  readonly edge: Edge;
  readonly page: Page;
  /** Opens an address of the edge, as a viewer does; what is given is run before anything of the page. */
  open(path: string, first?: string): Promise<void>;
}

/** Something that is to be seen on a phone. */
export interface PhoneState {
  readonly name: string;
  /** What of the page is looked at; all of it where it is left out. */
  readonly of?: 'secure-h5live-player';
  /** What of it is read without scrolling where text has its usual size. */
  readonly whole?: string;
  /** Whether it fills the screen. */
  readonly isFull?: boolean;
  reach(stage: Stage): Promise<void>;
}

const PLAYER = 'secure-h5live-player >>>';
const seconds = (): number => Math.floor(Date.now() / 1000);

const press = async ({ page }: Stage, selector: string): Promise<void> =>
  tap(page, await pierced(page, selector));

const onPlayer = ({ page }: Stage, act: (player: SecureH5livePlayer) => unknown): Promise<unknown> =>
  page.$eval('secure-h5live-player', act as never);

async function shows({ page }: Stage, wanted: string): Promise<void> {
  await page.waitForSelector('secure-h5live-player');
  await pageShows(
    page,
    wanted,
    ({ phase, frames }) => phase === wanted && (wanted !== 'playing' || frames > 0),
  );
}

/** The page of a stream, with a token that says so much. */
async function openPlayback(stage: Stage, query: string, claims?: object, first?: string): Promise<void> {
  const token = claims && `&security.jwtoken=${await sign(stage.edge.keys, claims)}`;
  await stage.open(`/playout/${STREAM}?lang=en&${query}${token ?? ''}`, first);
}

/** It plays, and its controls stay. */
async function plays(stage: Stage, query = '', claims: object = {}): Promise<void> {
  await openPlayback(stage, query, claims);
  await shows(stage, 'playing');
  await pierced(stage.page, `${PLAYER} button.settings`);
  await stage.page.$eval(`${PLAYER} secure-h5live-controls`, (controls) =>
    Object.assign(controls, { idleAfter: 600_000 }),
  );
}

async function type(field: ElementHandle, text: string): Promise<void> {
  await field.evaluate((element, value) => {
    (element as HTMLTextAreaElement).value = value;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

// The viewer starts it.
const BY_HAND = `document.addEventListener('readystatechange', () =>
  document.querySelector('secure-h5live-player')?.removeAttribute('autoplay'));`;
const POSTER = '/demo/icon.svg';
const COPIES = `Object.defineProperty(navigator, 'clipboard', {
  configurable: true,
  value: { writeText: () => Promise.resolve() },
});`;
const REFUSES_SOUND = `HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('', 'NotAllowedError'));`;

async function openDashboard(stage: Stage): Promise<void> {
  await stage.open('/demo/index.html?lang=en');
  await signIn(stage.page, stage.edge.keys.apiKey);
}

async function goTo(stage: Stage, hash: string, ready: string): Promise<void> {
  await openDashboard(stage);
  await stage.page.evaluate((to) => void (location.hash = to), hash);
  await pierced(stage.page, ready);
}

async function opensStream(stage: Stage): Promise<void> {
  await goTo(stage, '#/create', '#secured');
  await press(stage, 'main button.primary');
  await pierced(stage.page, 'dash-broadcast button.primary');
}

async function startsCamera(stage: Stage): Promise<void> {
  await press(stage, 'dash-broadcast label:nth-of-type(2)');
  await press(stage, 'dash-broadcast button.primary');
}

const FORM = 'secure-h5live-token-form >>>';

async function makesToken(stage: Stage): Promise<void> {
  await goTo(stage, '#/token', `${FORM} button.submit`);
  await (await pierced(stage.page, `${FORM} #f-streams`)).type(STREAM);
  await press(stage, `${FORM} button.submit`);
  await pierced(stage.page, 'secure-h5live-token-overview >>> dialog[open] .copy');
}

const player = (name: string, reach: PhoneState['reach'], whole = '.said .text'): PhoneState => ({
  name,
  of: 'secure-h5live-player',
  whole,
  reach,
});
const fullScreen = (name: string, reach: PhoneState['reach']): PhoneState => ({ name, isFull: true, reach });
const page = (name: string, reach: PhoneState['reach']): PhoneState => ({ name, reach });

/** What the errors page provokes, and the phase that it ends in there. */
const FAILURES: readonly (readonly [sample: string, phase: 'failed' | 'reconnecting'])[] = [
  ['no-token', 'failed'],
  ['other-stream', 'failed'],
  ['expired-token', 'failed'],
  ['unreadable-token', 'failed'],
  ['endpoint-503', 'reconnecting'],
  ['endpoint-page', 'failed'],
  ['no-script', 'failed'],
  ['no-player', 'failed'],
  ['no-name', 'failed'],
  ['bad-config', 'failed'],
  ['H5ERR-4900', 'failed'],
  ['H5ERR-4400', 'failed'],
  ['H5ERR-CODEC', 'failed'],
  ['H5ERR-4404', 'reconnecting'],
  ['H5ERR-4503', 'reconnecting'],
];

/** Every state of the viewer's way, and of the pages of an owner. */
export const STATES: readonly PhoneState[] = [
  player('start', async (stage) => {
    await openPlayback(stage, '', {}, BY_HAND);
    await pierced(stage.page, `${PLAYER} .start button`);
    await onPlayer(stage, (element) => element.removeAttribute('poster'));
  }),
  player('start, with a poster', async (stage) => {
    await openPlayback(stage, '', {}, BY_HAND);
    await pierced(stage.page, `${PLAYER} .start button`);
    await stage.page.$eval('secure-h5live-player', (element, src) => (element.poster = src), POSTER);
  }),
  player('start, with a button of the page', async (stage) => {
    await openPlayback(stage, '', {}, BY_HAND);
    await pierced(stage.page, `${PLAYER} .start button`);
    await onPlayer(stage, (element) => {
      const button = Object.assign(document.createElement('button'), {
        slot: 'start',
        textContent: 'Watch the auction',
      });
      button.style.cssText = 'min-height: 44px; font: inherit';
      element.append(button);
    });
  }),
  player('loading', async (stage) => {
    await stage.open('/demo/errors.html#H5ERR-NOHELLO');
    await shows(stage, 'loading');
    await pierced(stage.page, `${PLAYER} .passing`);
  }),
  player('playing', (stage) => plays(stage)),
  player('playing, with hidden controls', async (stage) => {
    await plays(stage);
    await press(stage, `${PLAYER} .surface`);
    await pierced(stage.page, `${PLAYER} .controls.hidden`);
  }),
  player('settings', async (stage) => {
    await plays(stage, 'captions=en-de%20en-en');
    await press(stage, `${PLAYER} button.settings`);
    await pierced(stage.page, `${PLAYER} [role=menu]`);
  }),
  player('settings, with qualities', async (stage) => {
    await openPlayback(stage, '', { streams: [STREAM, 'H5DEM-LIVE2'] }, BY_HAND);
    await pierced(stage.page, `${PLAYER} .start button`);
    await onPlayer(stage, (element) => {
      element.streamName = '';
      element.entries = [
        { streamName: 'H5DEM-LIVE1', label: '1080p' },
        { streamName: 'H5DEM-LIVE2', label: '360p' },
      ];
      void element.play();
    });
    await shows(stage, 'playing');
    await press(stage, `${PLAYER} button.settings`);
    await pierced(stage.page, `${PLAYER} [role=menu]`);
  }),
  player('settings of captions', async (stage) => {
    await plays(stage, 'captions=en-de%20en-en');
    await press(stage, `${PLAYER} button.captions`);
    await press(stage, `${PLAYER} button.settings`);
    await pierced(stage.page, `${PLAYER} [role=menu]`);
    const lines = await stage.page.$$(`${PLAYER} [role=menuitem]`);
    await tap(stage.page, lines.at(-1)!);
    await pierced(stage.page, `${PLAYER} [role=menu]`);
  }),
  player('captions', async (stage) => {
    await plays(stage, 'captions=en-de%20en-en');
    await press(stage, `${PLAYER} button.captions`);
    await pierced(stage.page, `${PLAYER} .text p`);
  }),
  player('statistics', (stage) => plays(stage, 'statistics')),
  player('captions and statistics', async (stage) => {
    await plays(stage, 'statistics&captions=en-de%20en-en');
    await press(stage, `${PLAYER} button.captions`);
    await pierced(stage.page, `${PLAYER} .text p`);
  }),
  player('paused', async (stage) => {
    await plays(stage);
    await onPlayer(stage, (element) => element.pause());
    await shows(stage, 'paused');
  }),
  player('blocked', async (stage) => {
    await openPlayback(stage, '', {}, REFUSES_SOUND);
    await shows(stage, 'blocked');
    await pierced(stage.page, `${PLAYER} .big-play`);
  }),
  fullScreen('full screen', async (stage) => {
    await plays(stage, 'captions=en-de%20en-en');
    await press(stage, `${PLAYER} button.captions`);
    await pierced(stage.page, `${PLAYER} .text p`);
    await press(stage, `${PLAYER} button.fullscreen`);
    await stage.page.waitForFunction('document.fullscreenElement');
  }),
  fullScreen('full screen, with settings', async (stage) => {
    await plays(stage, 'captions=en-de%20en-en');
    await press(stage, `${PLAYER} button.fullscreen`);
    await stage.page.waitForFunction('document.fullscreenElement');
    await press(stage, `${PLAYER} button.settings`);
    await pierced(stage.page, `${PLAYER} [role=menu]`);
  }),
  player('details of the token', async (stage) => {
    await plays(stage, 'owner');
    await press(stage, `${PLAYER} summary`);
    await pierced(stage.page, `${PLAYER} details[open]`);
  }),
  player('details of the token, with copied diagnostics', async (stage) => {
    await openPlayback(stage, 'owner', {}, COPIES);
    await shows(stage, 'playing');
    await press(stage, `${PLAYER} summary`);
    await press(stage, `${PLAYER} .copying button`);
    await pierced(stage.page, `${PLAYER} .outcome:not(:empty)`);
  }),
  player('code to embed', async (stage) => {
    await openPlayback(stage, '', {}, COPIES);
    await onPlayer(stage, (element) => (element.snippet = true));
    await pierced(stage.page, `${PLAYER} [role=tab]`);
    await shows(stage, 'playing');
  }),
  player('slots of the panel', async (stage) => {
    await plays(stage);
    await onPlayer(stage, (element) => {
      for (const slot of ['panel-header', 'panel-footer'])
        element.append(Object.assign(document.createElement('p'), { slot, textContent: slot }));
    });
  }),
  player('not yet valid', async (stage) => {
    await openPlayback(stage, '', { nbf: seconds() + 4000, exp: seconds() + 90_000 });
    await pierced(stage.page, `${PLAYER} .countdown`);
  }),
  player('not yet valid, for its owner', async (stage) => {
    await openPlayback(stage, 'owner&statistics', { nbf: seconds() + 400, exp: seconds() + 900 });
    await pierced(stage.page, `${PLAYER} .countdown`);
  }),
  player('reconnecting', async (stage) => {
    await plays(stage);
    stage.edge.faults.down();
    await shows(stage, 'reconnecting');
  }),
  player('reconnecting, for its owner', async (stage) => {
    await plays(stage, 'owner&statistics&captions=en-de%20en-en');
    stage.edge.faults.down();
    await shows(stage, 'reconnecting');
  }),
  player('expired', async (stage) => {
    await openPlayback(stage, '', { nbf: seconds() - 9000, exp: seconds() - 4000 });
    await shows(stage, 'failed');
  }),
  player('expired, for its owner', async (stage) => {
    await openPlayback(stage, 'owner', { nbf: seconds() - 9000, exp: seconds() - 4000 });
    await shows(stage, 'failed');
  }),
  player('expiring', (stage) => plays(stage, 'owner', { exp: seconds() + 110 })),
  player('unlimited', (stage) => plays(stage, 'owner', { exp: undefined })),
  player('refused', async (stage) => {
    await openPlayback(stage, '', { streams: ['H5DEM-LIVE2'] });
    await shows(stage, 'failed');
  }),
  // Its line takes one of the message's.
  player(
    'refused, with copied diagnostics',
    async (stage) => {
      await openPlayback(stage, 'owner', { streams: ['H5DEM-LIVE2'] }, COPIES);
      await shows(stage, 'failed');
      await press(stage, `${PLAYER} [part=diagnostics]`);
      await pierced(stage.page, `${PLAYER} .outcome:not(:empty)`);
    },
    '',
  ),
  player('no token', async (stage) => {
    await openPlayback(stage, '');
    await pierced(stage.page, `${PLAYER} .panel.none`);
  }),
  player('malformed', async (stage) => {
    await openPlayback(stage, 'owner&security.jwtoken=nothing');
    await pierced(stage.page, `${PLAYER} .panel.malformed`);
    await shows(stage, 'failed');
  }),
  ...FAILURES.map(([sample, phase]) =>
    player(`failure, ${sample}`, async (stage) => {
      await stage.open(`/demo/errors.html#${sample}`);
      await shows(stage, phase);
      if (phase === 'failed') await pierced(stage.page, `${PLAYER} [part=diagnostics]`);
    }),
  ),
  page('playback page', async (stage) => {
    await plays(stage, 'owner&snippet');
    await pierced(stage.page, 'secure-h5live-code-snippet >>> [role=tab]');
  }),
  page('errors page', async (stage) => {
    await stage.open('/demo/errors.html#no-token');
    await shows(stage, 'failed');
  }),
  page('gallery', async (stage) => {
    await stage.open('/demo/gallery.html');
    await pierced(stage.page, 'secure-h5live-token-decoder >>> textarea');
  }),
  page('strict page', async (stage) => {
    await stage.open('/demo/strict.html');
    await shows(stage, 'playing');
    await pierced(stage.page, `${PLAYER} button.settings`);
  }),
  page('page for frames', async (stage) => {
    await stage.open('/demo/embed.html?stream-name=H5DEM-OPEN1&autoplay');
    await pierced(stage.page, `${PLAYER} button`);
  }),
  page('sign-in', async (stage) => {
    await stage.open('/demo/index.html?lang=en');
    await pierced(stage.page, '#api-key');
  }),
  page('sign-in, refused', async (stage) => {
    await stage.open('/demo/index.html?lang=en');
    await (await pierced(stage.page, '#api-key')).type('wrong');
    await stage.page.keyboard.press('Enter');
    await pierced(stage.page, '.failure:not(:empty)');
  }),
  page('dashboard', (stage) => goTo(stage, '#/', '.steps a, .card a')),
  page('streams', (stage) => goTo(stage, '#/streams', '.streams a')),
  page('a new stream', (stage) => goTo(stage, '#/create', '#secured')),
  page('a stream', async (stage) => {
    await goTo(stage, '#/streams', '.streams a');
    await press(stage, '.streams a');
    await pierced(stage.page, 'dash-tag-editor input');
  }),
  page('a stream without a broadcast', opensStream),
  page('a stream with a broadcast', async (stage) => {
    await opensStream(stage);
    await press(stage, 'dash-broadcast button.primary');
    await pierced(stage.page, '.state.live');
  }),
  page('a stream with a camera', async (stage) => {
    await opensStream(stage);
    await startsCamera(stage);
    await pierced(stage.page, 'dash-broadcast video');
    await pierced(stage.page, '.state.live');
  }),
  page('a stream without a camera, which was refused', async (stage) => {
    await opensStream(stage);
    await stage.page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await startsCamera(stage);
    await pierced(stage.page, 'dash-broadcast .failure:not(:empty)');
  }),
  page('token form', (stage) => goTo(stage, '#/token', `${FORM} button.submit`)),
  page('token form, with errors', async (stage) => {
    await goTo(stage, '#/token', `${FORM} button.submit`);
    await press(stage, `${FORM} button.submit`);
    await pierced(stage.page, `${FORM} .issue`);
  }),
  page('token form, filled in', async (stage) => {
    await goTo(stage, '#/token', `${FORM} button.submit`);
    await press(stage, `${FORM} [part=limits] summary`);
    for (const [field, text] of [
      ['streams', `${STREAM} ${STREAM.replace('1', '2')}`],
      ['domain', `${'long.'.repeat(20)}example.com`],
      ['ip', '192.168.100.200'],
      ['user', 'somebody with a long name'],
    ])
      await type(await pierced(stage.page, `${FORM} #f-${field}`), text!);
  }),
  fullScreen('token overview', makesToken),
  fullScreen('token overview, at its end', async (stage) => {
    await makesToken(stage);
    await stage.page.$eval('secure-h5live-token-overview >>> dialog', (dialog) =>
      dialog.scrollTo(0, dialog.scrollHeight),
    );
  }),
  page('decoder', (stage) => goTo(stage, '#/decode', 'secure-h5live-token-decoder >>> textarea')),
  page('decoder, with a token', async (stage) => {
    await goTo(stage, '#/decode', 'secure-h5live-token-decoder >>> textarea');
    const field = await pierced(stage.page, 'secure-h5live-token-decoder >>> textarea');
    await type(field, await sign(stage.edge.keys, { ip: '10.0.0.1', user: 'somebody' }));
    await pierced(stage.page, 'secure-h5live-token-decoder >>> [part=status]');
  }),
];
