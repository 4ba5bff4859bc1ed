// The engines that the tests run in: which are here, and what is to be installed for one that is not.
import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { executable } from '../helpers/browser.mjs';

/** The environment variable that names the engine tests run in, where that is not Chromium. */
export const ENGINE_VARIABLE = 'TEST_ENGINE';

/**
 * @typedef {'firefox' | 'webkit'} OtherEngine an engine beside Chromium
 * @typedef {'chromium' | OtherEngine} Engine an engine that tests run in
 * @typedef {{ program: string, display?: string, window?: string }} Programs
 *   `program` is the browser, or what drives it; `display` and `window` are only WebKit's: a display without a screen, and
 *   the browser that is driven
 */

/** The engines beside Chromium, by the word that names them. */
export const OTHER_ENGINES = /** @type {const} */ ({
  firefox: { title: 'Firefox', packages: 'firefox-esr libavcodec59' },
  webkit: {
    title: 'WebKitGTK',
    packages: 'webkit2gtk-driver gstreamer1.0-libav gstreamer1.0-plugins-good gstreamer1.0-plugins-bad xvfb',
  },
});

/** @returns {Engine} the engine that these tests run in */
export function testedEngine() {
  const named = process.env[ENGINE_VARIABLE] ?? 'chromium';
  if (named !== 'chromium' && !Object.hasOwn(OTHER_ENGINES, named))
    throw new Error(
      `${ENGINE_VARIABLE} is chromium, ${Object.keys(OTHER_ENGINES).join(' or ')}, not ${named}`,
    );
  return /** @type {Engine} */ (named);
}

const LACKING = {
  chromium: {},
  firefox: {
    print: 'puppeteer cannot tell Firefox to show a page as printed',
    devtools: 'Firefox has no DevTools protocol of Chrome',
    insets: 'Firefox cannot be told of a screen with corners and cameras',
  },
  webkit: {
    print: 'WebDriver cannot show a page as printed',
    devtools: 'WebKitGTK has no DevTools protocol of Chrome',
    fingers: 'WebKitGTK cannot be told that it is a phone',
    insets: 'WebKitGTK cannot be told of a screen with corners and cameras',
    'forced colours': 'WebKitGTK forces no colours upon pages',
    names: 'WebDriver does not tell what assistive technology is told',
    'plain addresses': 'WebKit lets a page over TLS play from no plain address, not even of this machine',
  },
};

/**
 * Why a test is left out in an engine, for node:test's `skip`.
 *
 * @param {'print' | 'devtools' | 'fingers' | 'insets' | 'forced colours' | 'names' | 'plain addresses'} ability what the test asks of
 *   it beyond the usual
 * @param {Engine} [engine]
 * @returns {string | false}
 */
export function lacks(ability, engine = testedEngine()) {
  /** @type {Record<string, string>} */
  const reasons = LACKING[engine];
  return reasons[ability] ?? false;
}

/**
 * Where an engine's programs are.
 *
 * @param {OtherEngine} engine
 * @returns {Programs}
 * @throws {Error} what is missing, and how to install it
 */
export function findEngine(engine) {
  return engine === 'firefox'
    ? { program: required(engine, 'firefox-esr', 'firefox') }
    : {
        program: required(engine, 'WebKitWebDriver'),
        display: required(engine, 'Xvfb'),
        window: miniBrowser() ?? missing(engine, 'MiniBrowser'),
      };
}

/** @param {OtherEngine} engine @param {string[]} names any of which will do */
function required(engine, ...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(executable) ?? missing(engine, names.join(' or '));
}

/** WebKitGTK's own small browser, in whatever folder the distribution keeps it. */
function miniBrowser() {
  const roots = ['/usr/lib', '/usr/libexec', '/usr/lib64', ...foldersIn('/usr/lib')];
  const folders = roots.flatMap(foldersIn).filter((folder) => /\/webkit2gtk-4[^/]*$/.test(folder));
  return folders.map((folder) => join(folder, 'MiniBrowser')).find(executable);
}

/** @param {string} path */
function foldersIn(path) {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(path, name));
  } catch {
    return [];
  }
}

/** @param {OtherEngine} engine @param {string} what @returns {never} */
function missing(engine, what) {
  const { title, packages } = OTHER_ENGINES[engine];
  throw new Error(`${title} is not here (${what} is missing). On Debian: apt-get install ${packages}`);
}

// What its media queries for pointers tell, in its own numbers: a coarse one, which does not hover. As on phones, scroll bars take
// no room, and its own button is not there, which where it is new lies over half of a small picture and takes the taps.
const FINGERS = {
  'ui.useOverlayScrollbars': 1,
  'media.videocontrols.picture-in-picture.video-toggle.enabled': false,
  'ui.primaryPointerCapabilities': 1,
  'ui.allPointerCapabilities': 1,
  'dom.w3c_touch_events.enabled': 1,
};

// 2 is its own number for never those of pages, which it then tells them of as forced colours.
const FORCED_COLOURS = {
  light: {},
  dark: {
    'browser.display.background_color': '#000000',
    'browser.display.foreground_color': '#ffffff',
    'browser.anchor_color': '#8ab4f8',
    'browser.visited_color': '#c58af9',
    'ui.systemUsesDarkTheme': 1,
  },
};
/** @param {'light' | 'dark'} scheme */
const forced = (scheme) => ({ 'browser.display.document_color_use': 2, ...FORCED_COLOURS[scheme] });

/**
 * How Firefox is launched, in the shape puppeteer's `launch` takes. Nothing it does may leave this machine, whatever a page or
 * the browser itself asks for: every host but this one is behind a proxy that does not exist.
 *
 * @param {{ autoplay?: 'blocked', fakeCamera?: boolean, fingers?: boolean, forcedColours?: 'light' | 'dark',
 *   hosts?: readonly string[] }} [wishes] `hosts` are names that mean this machine
 * @throws {Error} what is missing, and how to install it
 */
export function firefoxOptions({
  autoplay,
  fakeCamera = false,
  fingers = false,
  forcedColours,
  hosts = [],
} = {}) {
  const nowhere = Object.fromEntries(
    ['http', 'ssl', 'socks'].flatMap((kind) => [
      [`network.proxy.${kind}`, '127.0.0.1'],
      [`network.proxy.${kind}_port`, 9],
    ]),
  );
  return {
    browser: /** @type {const} */ ('firefox'),
    executablePath: findEngine('firefox').program,
    headless: true,
    extraPrefsFirefox: {
      ...nowhere,
      'network.proxy.type': 1,
      'network.proxy.no_proxies_on': ['localhost', '127.0.0.1', ...hosts].join(', '),
      'network.dns.localDomains': hosts.join(),
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'media.gmp-manager.updateEnabled': false,
      // A page's icon would be asked for, as no other tested engine does, and a strict policy be violated by that.
      'browser.chrome.site_icons': false,
      'media.autoplay.default': autoplay === 'blocked' ? 1 : 0,
      'media.autoplay.blocking_policy': 0,
      'media.navigator.streams.fake': fakeCamera,
      'media.navigator.permission.disabled': fakeCamera,
      ...(fingers && FINGERS),
      ...(forcedColours && forced(forcedColours)),
    },
  };
}
