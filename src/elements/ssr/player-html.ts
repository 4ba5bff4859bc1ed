import { css } from '../shared/css.js';
import { start as english } from '../../locales/en/start.js';
import { textsFor } from '../../locales/localize.js';
import { resolveUrl } from '../../playback/page-url.js';
import { hostSize } from '../player/host-size.js';
import { awaitsStart } from '../player/player-view.js';
import { SecureH5livePlayer } from '../player/player.js';
import { elementHtml, escapeHtml, styleHtml } from './markup.js';
import { serverLocale, type ServerOptions } from './server-options.js';

/** What a relative address of a picture is relative to, as long as only its kind matters. */
const ANY_PAGE = 'https://page.invalid/';

// A page's rule that keeps the room of an element that is not there yet would keep it twice.
const ROOM_IS_KEPT = css`
  :host(:not(:defined)) {
    aspect-ratio: auto !important;
    padding-bottom: 0 !important;
  }
`;

/**
 * What is in a player's shadow root before anything plays: the box around the picture, the poster, the button that starts, and
 * room for the panel.
 */
export function playerHtml(player: SecureH5livePlayer, options: ServerOptions): string {
  const { lang, dir, start } = textsFor('start', english, serverLocale(player.lang, options));
  const button = elementHtml(
    'button',
    { class: 'action', part: 'action', type: 'button' },
    escapeHtml(start),
  );
  const startSlot = elementHtml('slot', { name: 'start' }, button);
  const awaits = awaitsStart(player, { engine: undefined, isOpen: false });
  return [
    styleHtml([...SecureH5livePlayer.styles, hostSize(player), ROOM_IS_KEPT], options.nonce),
    elementHtml(
      'div',
      { class: 'frame', part: 'frame' },
      elementHtml('canvas', { class: 'room', width: '640', height: '0', 'aria-hidden': 'true' }),
      elementHtml('slot', { name: 'player' }),
      elementHtml('slot', { name: 'standby' }),
      awaits ? elementHtml('div', { class: 'start', lang, dir }, startSlot) : '',
      elementHtml('slot', { name: 'poster' }, posterHtml(player.poster)),
    ),
    elementHtml('slot', { name: 'panel-header' }),
    player.panel === 'none' ? '' : elementHtml('div', { class: 'status' }),
    elementHtml('slot', { name: 'panel-footer' }),
  ].join('');
}

function posterHtml(poster: string): string {
  const { href = '' } = resolveUrl(poster, ANY_PAGE) ?? {};
  if (!/^(?:https?:|blob:|data:image\/)/i.test(href)) return '';
  return `<img class="poster" part="poster" src="${escapeHtml(poster.trim())}" alt="">`;
}
