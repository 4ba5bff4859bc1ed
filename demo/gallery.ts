// The gallery: every element, each in the states that can be shown without a stream, with what a page can change of its look.
import {
  SecureH5liveCaptions,
  SecureH5liveControls,
  SecureH5liveStatistics,
  type SecureH5livePlayer,
} from 'secure-h5live-player';
import 'secure-h5live-player/define';
import 'secure-h5live-player/code-snippet';
import 'secure-h5live-player/owner';

for (const kind of [SecureH5liveCaptions, SecureH5liveControls, SecureH5liveStatistics]) kind.define();

const DAY_SECONDS = 86_400;
const STREAM = 'AAAAA-BBBBB';
const CONTROLS = 'secure-h5live-controls';
const PLAYER = 'secure-h5live-player';
// Nothing is played, and nothing is loaded from elsewhere.
const STAND_IN = '/nanoplayer/stand-in.js';
const STATUS = 'secure-h5live-token-status';

/** A token that says so much, and that no server takes: it is not signed. */
function token(claims: Readonly<Record<string, unknown>>): string {
  const part = (value: unknown): string =>
    btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ streams: [STREAM], ...claims })}.${part('none')}`;
}

const now = Math.floor(Date.now() / 1000);
const VALID = token({ exp: now + 14 * DAY_SECONDS + 60 });

type Exhibit = readonly [name: string, tag: string, properties: object, inside?: string];

const PLAYING = {
  phase: 'playing',
  volume: 0.6,
  behindMs: 900,
  // They are there to be looked at.
  idleAfter: 1_000_000_000,
  canFullscreen: true,
  canPictureInPicture: true,
};
const CAPTIONS = { on: true, action: 'Hide captions', groups: [], page: { name: '', groups: [] } };
const QUALITIES = [
  { index: 0, label: '720p' },
  { index: 1, label: '360p' },
];
const SAMPLE = { at: 10_000, latencyMs: 900, framerate: 25, bufferMs: 1040, bitrate: 157_300 };

const EXHIBITS: readonly Exhibit[] = [
  ['A player that waits for its viewer', PLAYER, { loading: 'click', token: VALID }],
  ['A player without a stream, as its owner sees it', PLAYER, { streamName: '', owner: true }],
  [
    'Slots of a player: poster, panel-header, panel-footer',
    PLAYER,
    { loading: 'click', token: VALID },
    '<div slot="poster"></div><p slot="panel-header">Above the panel</p><p slot="panel-footer">Beneath it</p>',
  ],
  [
    'The slot error of a player',
    PLAYER,
    { streamName: '', panel: 'none' },
    '<p slot="error">Please call us.</p>',
  ],
  [
    'The slot start of a player',
    PLAYER,
    { loading: 'click', panel: 'none' },
    '<button slot="start">Watch the auction</button>',
  ],
  ['Parts', PLAYER, { loading: 'click', panel: 'none' }],
  ['Parts of the controls: the buttons', CONTROLS, { ...PLAYING, captions: CAPTIONS }],
  ['Parts of the settings: menu, menu-item', CONTROLS, { ...PLAYING, qualities: QUALITIES, canAdapt: true }],
  ['States', PLAYER, { streamName: '', panel: 'none' }],
  ['Custom properties', STATUS, { token: VALID }],
  ['A token that is valid', STATUS, { token: VALID }],
  ['A token that expires soon', STATUS, { token: token({ exp: now + 60 }), expiringWithin: 3600 }],
  ['A token that has expired', STATUS, { token: token({ exp: now - DAY_SECONDS }) }],
  [
    'A token that begins later',
    STATUS,
    { token: token({ nbf: now + DAY_SECONDS, exp: now + 2 * DAY_SECONDS }) },
  ],
  ['A token without an end', STATUS, { token: token({}) }],
  ['A token that is valid, as one line', STATUS, { token: VALID, compact: true }],
  ['A token for another stream, as one line', STATUS, { token: VALID, streamName: 'X-Y', compact: true }],
  ['No token', STATUS, {}],
  ['What is no token', STATUS, { token: 'nothing', owner: true }],
  ['Controls', CONTROLS, PLAYING],
  ['Controls that wait for the viewer', CONTROLS, { ...PLAYING, phase: 'blocked' }],
  ['Measurements', 'secure-h5live-statistics', { sample: SAMPLE, phase: 'playing', version: '5.0.8' }],
  ['Captions', 'secure-h5live-captions', { lines: ['What is being said.'] }],
  ['Code to embed', 'secure-h5live-code-snippet', { tokenEndpoint: '/playback-token' }],
  ['The form for a token', 'secure-h5live-token-form', {}],
  ['The overview of a token', 'secure-h5live-token-overview', { token: VALID, domain: 'a.example' }],
  ['The decoder', 'secure-h5live-token-decoder', { text: VALID }],
];

const OVER = /-(?:controls|statistics|captions)$/;
const WIDE = /-(?:snippet|form|overview|decoder)$/;

function shown([name, tag, properties, inside = '']: Exhibit): HTMLElement {
  const section = document.createElement('section');
  const [id = ''] = name.split(':');
  section.id = id.toLowerCase().replace(/\W+/g, '-');
  section.classList.toggle('wide', WIDE.test(tag));
  const heading = document.createElement('h2');
  heading.textContent = name;
  const element = document.createElement(tag) as SecureH5livePlayer;
  element.lang = 'en';
  Object.assign(element, { streamName: STREAM, timeZone: 'UTC' }, properties);
  if (tag === PLAYER) element.playerSrc = STAND_IN;
  element.append(document.createRange().createContextualFragment(inside));
  const place = document.createElement('div');
  place.classList.toggle('over', OVER.test(tag));
  place.append(element);
  section.append(heading, place);
  return section;
}

/** Opens the settings, but leaves the focus where it is: with it, the page would scroll there. */
async function openSettings(controls: SecureH5liveControls): Promise<void> {
  controls.inert = true;
  await controls.updateComplete;
  controls.renderRoot.querySelector<HTMLElement>('[part~=settings-button]')?.click();
  await controls.updateComplete;
  controls.inert = false;
}

document.getElementById('exhibits')?.append(...EXHIBITS.map(shown));
const settings = document.querySelector<SecureH5liveControls>(`#parts-of-the-settings ${CONTROLS}`);
if (settings) void openSettings(settings);
document.getElementById('scheme')?.addEventListener('change', ({ target }) => {
  const { name, value, checked } = target as HTMLInputElement;
  if (name === 'scheme') document.documentElement.style.colorScheme = value;
  else document.documentElement.dir = checked ? 'rtl' : 'ltr';
});
