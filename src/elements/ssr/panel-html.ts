import { diagnose, isPlaybackToken, validityAt } from '../../token/index.js';
import { details as detailsEnglish } from '../../locales/en/details.js';
import { findings as findingsEnglish } from '../../locales/en/findings.js';
import { life as lifeEnglish } from '../../locales/en/life.js';
import { panel as english } from '../../locales/en/panel.js';
import { formatDistance } from '../../locales/distance.js';
import { usableZone } from '../../locales/dates.js';
import { textsFor } from '../../locales/localize.js';
import { LIFE_WIDTH, lifeMarks, tokenLife, type LifeBarTexts, type TokenLife } from '../shared/token-life.js';
import { readingOf, validityOptions } from '../shared/token-report.js';
import { insteadWords, isUnfit, toldFindings, viewerSentences } from '../token-status/findings.js';
import { awaitsToken, lockPath, panelWords, SERVED_AT } from '../token-status/panel-words.js';
import { compactStyles } from '../token-status/compact.styles.js';
import { particularsStyles } from '../token-status/particulars.styles.js';
import { SecureH5liveTokenStatus } from '../token-status/token-status.js';
import { elementHtml, escapeHtml, styleHtml } from './markup.js';
import { momentOf, serverLocale, type ServerOptions } from './server-options.js';

/**
 * What is in a panel's shadow root, as the element draws it first. Of a token it holds what the panel says, and nothing of the
 * token itself. What the page around it means for the token (domain, frame, referrer) only the page finds out.
 */
export function panelHtml(panel: SecureH5liveTokenStatus, options: ServerOptions): string {
  const now = momentOf(options);
  const locale = serverLocale(panel.lang, options);
  const labels = textsFor('panel', english, locale);
  const { lang, dir } = labels;
  const reading = readingOf(panel);
  const validity = validityAt(reading, now, validityOptions(panel));
  const texts = textsFor('findings', findingsEnglish, locale);
  const { streamName, groupId, renews, outcome, compact } = panel;
  const page = { ...(streamName !== '' && { streamName }), ...(groupId !== '' && { groupId }) };
  const found = diagnose(reading, now, { ...validityOptions(panel), page });
  const told = toldFindings(found, outcome);
  const host = { ...judgedOf(panel), renews, outcome, timeZone: panel.timeZone ?? options.timeZone ?? 'UTC' };
  const sentences = awaitsToken(host, validity) ? [] : viewerSentences(told, texts);
  const issue = reading.kind === 'malformed' ? texts.issue[reading.issue] : '';
  const words = panelWords(host, { now, labels, locale, issue, distanceOf: formatDistance });
  const instead = insteadWords(
    told,
    { state: validity.state, outcome, isAwaited: awaitsToken(host, validity) },
    textsFor('details', detailsEnglish, locale),
  );
  // When it is renewed, only the page knows.
  const life = tokenLife(reading, now);
  const timeZone = usableZone(host.timeZone);
  const bar = life && lifeHtml(life, { labels: textsFor('life', lifeEnglish, locale), locale, timeZone });
  const { styles } = SecureH5liveTokenStatus;
  const list = elementHtml(
    'ul',
    { class: 'viewer-findings', part: 'findings' },
    ...sentences.map((sentence) => elementHtml('li', {}, escapeHtml(sentence))),
  );
  return [
    styleHtml([...styles, particularsStyles, compact ? compactStyles : []].flat(), options.nonce),
    elementHtml(
      'section',
      {
        part: 'panel',
        'aria-labelledby': 'heading',
        class: `panel ${words.look} ${isUnfit(told) ? 'refused' : ''}`,
        ...{ lang, dir },
        [SERVED_AT]: new Date(now).toISOString(),
      },
      `<svg viewBox="0 0 24 24" aria-hidden="true">${elementHtml('path', { d: lockPath(validity) })}</svg>`,
      elementHtml(
        'div',
        { role: 'status' },
        elementHtml(
          'h2',
          { class: 'heading', part: 'heading', id: 'heading' },
          escapeHtml(instead.heading ?? words.heading),
        ),
      ),
      elementHtml(
        'div',
        { class: 'body' },
        elementHtml(
          'p',
          { class: 'detail', part: 'detail' },
          elementHtml('span', {}, escapeHtml(words.before)),
          words.time
            ? elementHtml(
                'time',
                { dir: 'auto', datetime: words.time.dateTime, lang: words.time.lang },
                escapeHtml(words.time.text),
              )
            : '',
          elementHtml('span', {}, escapeHtml(words.far)),
          escapeHtml(words.after),
        ),
        elementHtml('div', {}, bar ?? '', sentences.length > 0 ? list : ''),
        compact || isPlaybackToken(reading)
          ? elementHtml(
              'details',
              { part: 'details' },
              elementHtml('summary', {}, escapeHtml(labels.summary)),
            )
          : '',
        elementHtml('div', {}),
      ),
    ),
  ].join('');
}

function lifeHtml(life: TokenLife, texts: LifeBarTexts): string {
  const { label, now } = lifeMarks(life, texts);
  return elementHtml(
    'svg',
    {
      ...{ class: 'life', part: 'life', role: 'img', 'aria-label': label },
      ...{ viewBox: `0 0 ${LIFE_WIDTH} 1`, preserveAspectRatio: 'none' },
    },
    elementHtml('rect', { class: 'passed', width: String(now), height: '1' }),
    elementHtml('path', { class: 'now', d: `M${now} 0V1` }),
  );
}

// Properties of an element are accessors of its class, which a copy does not have.
function judgedOf(panel: SecureH5liveTokenStatus) {
  const { token, streamName, groupId, elsewhere, expiringWithin, leeway } = panel;
  return { token, streamName, groupId, elsewhere, expiringWithin, leeway };
}
