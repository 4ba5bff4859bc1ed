// The errors page: everything that can be provoked, one player that it happens to, and a log of what the player tells.
import { statistics, textsFor } from '#dashboard-texts';
import {
  playerErrorGroup,
  redact,
  type PlaybackErrorEvent,
  type PlayerErrorGroup,
  type PlaybackState,
  type SecureH5livePlayer,
} from 'secure-h5live-player';
import 'secure-h5live-player/define';
import { askedLanguage, fillIsolated, labelsFor, labelsLoading, pageLanguage } from './dashboard/texts.js';
import {
  edgeSample,
  OWN_SAMPLES,
  type ErrorGroup,
  type ErrorSample,
  type Provocation,
} from './error-samples.js';

const STAND_IN = '/nanoplayer/stand-in.js';
/** As many lines as are worth reading; a connection that is tried again all night makes more. */
const LONGEST_LOG = 200;

const SECTIONS: Readonly<Record<PlayerErrorGroup, ErrorGroup>> = {
  'token-refused': 'refused',
  'token-expired-or-missing': 'refused',
  'security-service': 'refused',
  'stream-not-found': 'stream',
  'stream-not-live': 'stream',
  'stream-ended': 'stream',
  media: 'media',
  browser: 'media',
  'needs-gesture': 'media',
  suspended: 'media',
  network: 'network',
  'service-unavailable': 'network',
  'set-up': 'refused',
  unknown: 'refused',
};

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const log = byId('log');
const phase = byId('phase');
const language = askedLanguage();
let chosen = new AbortController();

/** Says what is about the failures in the language that was asked for; they themselves have English names. */
function speak(): void {
  const { product, errors, errorsPage } = labelsFor(language);
  Object.assign(document.documentElement, pageLanguage(language));
  document.title = `${errors} – ${product}`;
  byId('product').textContent = product;
  byId('heading').textContent = errors;
  byId('intro').textContent = errorsPage.intro;
  byId('choice').setAttribute('aria-label', errorsPage.choice);
  byId('chosen').textContent = errorsPage.nothingChosen;
  byId('log-title').textContent = errorsPage.happened;
  showPhase('idle');
}

function showPhase(name: PlaybackState['phase']): void {
  phase.textContent = textsFor('statistics', statistics, language).phase[name];
  phase.className = `phase ${name}`;
}

function sectionOf({ expectedCode }: Provocation): ErrorGroup {
  return SECTIONS[expectedCode === null ? 'network' : playerErrorGroup(expectedCode)];
}

function choose(sample: ErrorSample): void {
  chosen.abort();
  chosen = new AbortController();
  for (const button of document.querySelectorAll<HTMLButtonElement>('#choice button')) {
    if (button.value === sample.name) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
  }
  byId('chosen').replaceChildren(english('title', sample.title));
  history.replaceState(null, '', `#${sample.name}`);
  log.replaceChildren();
  // A new player each time: nothing of the failure before is left.
  const player = document.createElement('secure-h5live-player');
  Object.assign(player, settingsOf(sample));
  follow(player, chosen.signal);
  byId('stage').replaceChildren(player);
}

function settingsOf({ secured, settings }: ErrorSample): Partial<SecureH5livePlayer> {
  return {
    autoplay: true,
    owner: true,
    statistics: true,
    lang: language,
    playerSrc: STAND_IN,
    rtmpUrl: `rtmp://localhost/${secured ? 'splay' : 'play'}`,
    websocketUrl: `ws://${location.host}/h5live/${secured ? 'authstream' : 'stream'}`,
    ...settings,
  };
}

function follow(player: SecureH5livePlayer, signal: AbortSignal): void {
  const since = performance.now();
  const seconds = (): string => `${((performance.now() - since) / 1000).toFixed(2)} s`;
  player.addEventListener('error', (event) => write('error', seconds(), errorParts(event)), { signal });
  player.addEventListener(
    'playback-change',
    ({ state }) => {
      showPhase(state.phase);
      write('change', seconds(), [['phase', phaseText(state)]]);
    },
    { signal },
  );
}

type Part = readonly [name: string, text: string];

function errorParts({ code, action, attempt, cause, message }: PlaybackErrorEvent): Part[] {
  return [
    ['code', String(code)],
    ['action', action],
    ...(attempt > 0 ? [['attempt', `attempt ${attempt}`] as const] : []),
    ...(cause === undefined ? [] : [['cause', `cause ${cause}`] as const]),
    ...(message === '' ? [] : [['message', redact(message)] as const]),
  ];
}

function phaseText({ phase: name, attempt }: PlaybackState): string {
  return attempt === undefined ? name : `${name}, attempt ${attempt}`;
}

function write(kind: 'error' | 'change', time: string, parts: readonly Part[]): void {
  const line = document.createElement('li');
  line.className = kind;
  line.append(span('time', time), ...parts.flatMap(([name, text]) => [' ', span(name, text)]));
  log.append(line);
  if (log.children.length > LONGEST_LOG) log.firstElementChild?.remove();
  const frame = log.parentElement as HTMLElement;
  frame.scrollTop = frame.scrollHeight;
}

function span(name: string, text: string): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}

/** A name that is English in every language of the page. */
function english(name: string, text: string): HTMLSpanElement {
  return Object.assign(span(name, text), { lang: 'en', dir: 'ltr' });
}

function show(samples: readonly ErrorSample[]): void {
  const { groups } = labelsFor(language).errorsPage;
  const headings = [...new Set(samples.map(({ group }) => group))];
  byId('choice').replaceChildren(
    ...headings.map((heading, index) => {
      const section = document.createElement('section');
      const title = document.createElement('h2');
      title.id = `failures-${index}`;
      title.textContent = groups[heading];
      section.setAttribute('aria-labelledby', title.id);
      const list = document.createElement('ul');
      list.append(...samples.filter(({ group }) => group === heading).map(itemFor));
      section.append(title, list);
      return section;
    }),
  );
}

function itemFor(sample: ErrorSample): HTMLLIElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.value = sample.name;
  const { expectedCode, afterSeconds } = sample;
  const code = String(expectedCode);
  const { after } = labelsFor(language).errorsPage;
  const outcome = afterSeconds === 0 ? code : fillIsolated(after, { code, seconds: afterSeconds });
  button.append(english('name', sample.title), ' ', span('outcome', outcome));
  button.addEventListener('click', () => choose(sample));
  item.append(button);
  return item;
}

async function provocations(): Promise<Provocation[]> {
  const answer = await fetch('/demo/provocations.json');
  if (!answer.ok) throw new Error(`The edge answered ${answer.status}`);
  return (await answer.json()) as Provocation[];
}

async function start(): Promise<void> {
  const texts = labelsLoading(language, ['viewer']).catch(() => undefined);
  const [edge] = await Promise.all([provocations().catch(() => []), texts]);
  speak();
  const samples = [...OWN_SAMPLES, ...edge.map((one) => edgeSample(one, sectionOf(one)))];
  show(samples);
  const named = samples.find(({ name }) => `#${name}` === location.hash);
  if (named) choose(named);
}

void start();
