import { expect, fixture, html } from '@open-wc/testing';
import type { SecureH5liveTokenStatus, ValidityChangeEvent } from '../../src/index.js';
import '../../src/define.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { until } from './fakes/fake-player.js';

const nowSeconds = () => Math.floor(Date.now() / 1000);
const jwt = (claims: object) => unsignedJwt(playbackClaims({ nbf: undefined, ...claims }));
const DAY = 86_400;

async function panel(token: unknown, attributes: { lang?: string; timeZone?: string } = {}) {
  const { lang = 'en', timeZone = 'UTC' } = attributes;
  return fixture<SecureH5liveTokenStatus>(html`
    <secure-h5live-token-status
      .token=${token}
      lang=${lang}
      time-zone=${timeZone}
    ></secure-h5live-token-status>
  `);
}

const textOf = (element: SecureH5liveTokenStatus, part: string) =>
  element.shadowRoot!.querySelector(`[part=${part}]`)!.textContent.replace(/\s+/g, ' ').trim();

describe('<secure-h5live-token-status>', () => {
  const states: [title: string, token: () => unknown, heading: string, detail: RegExp][] = [
    ['no token', () => undefined, 'No playback token', /^If this stream is secured, it cannot be played/],
    ['a text that is no token', () => 'hello', 'The token cannot be read', /does not look like one/],
    ['a damaged token', () => 'aaa.bbb.ccc', 'The token cannot be read', /damaged or incomplete/],
    [
      'a valid JWT',
      () => jwt({ exp: nowSeconds() + 14 * DAY - 60 }),
      'This is a secured stream',
      /^The token for the playback is valid until \w+ \d+, \d{4} at \d+:\d\d [AP]M UTC \(expires in 13 days\)\.$/,
    ],
    [
      'a valid V2 token',
      () => ({ token: 'ab', expires: String(nowSeconds() + 3660), options: '1', tag: '' }),
      'This is a secured stream',
      /is valid until .* \(expires in 1 hour\)\.$/,
    ],
    [
      'an expired token',
      () => jwt({ exp: nowSeconds() - 7200 }),
      'The token has expired',
      /^The token for the playback was valid until .* UTC \(2 hours ago\)\. It can no longer start the stream\.$/,
    ],
    [
      'a token of tomorrow',
      () => jwt({ nbf: nowSeconds() + DAY + 60, exp: nowSeconds() + 2 * DAY }),
      'This is a secured stream',
      /is not valid yet\. It becomes valid on .* UTC \(in 1 day\)\.$/,
    ],
    [
      'a token without expiry',
      () => jwt({ exp: undefined }),
      'This is a secured stream',
      /does not expire\.$/,
    ],
  ];
  for (const [title, token, heading, detail] of states) {
    it(`tells ${title}, and is accessible`, async () => {
      const element = await panel(token());
      expect(textOf(element, 'heading')).to.equal(heading);
      expect(textOf(element, 'detail')).to.match(detail);
      await expect(element).to.be.accessible();
    });
  }

  it('names the moment for machines too', async () => {
    const element = await panel(jwt({ exp: 4_102_444_800 }));
    expect(element.shadowRoot!.querySelector('time')!.dateTime).to.equal('2100-01-01T00:00:00.000Z');
  });

  it('speaks German, and says so to screen readers', async () => {
    const element = await panel(jwt({ exp: nowSeconds() + 14 * DAY - 60 }), {
      lang: 'de',
      timeZone: 'Europe/Berlin',
    });
    expect(textOf(element, 'heading')).to.equal('Dies ist ein gesicherter Stream');
    expect(textOf(element, 'detail')).to.match(
      /gilt bis \d+\. \w+ \d{4} um \d\d:\d\d ME(S)?Z \(Ablauf in 13 Tagen\)\.$/,
    );
    expect(element.shadowRoot!.querySelector('section')!.lang).to.equal('de');
  });

  it('puts up with a language and a time zone that do not exist', async () => {
    const element = await panel(jwt({ exp: nowSeconds() + 3660 }), { lang: '!!', timeZone: 'Mars/Base' });
    expect(textOf(element, 'detail')).to.match(/\(expires in 1 hour\)/);
  });

  it('changes by itself when the token expires, and tells once', async () => {
    const element = await panel(undefined);
    const told: string[] = [];
    element.addEventListener('validity-change', (event: ValidityChangeEvent) => told.push(event.state));
    element.token = jwt({ exp: nowSeconds() + 1 });
    await until('the token expires', () => textOf(element, 'heading') === 'The token has expired');
    expect(told).to.deep.equal(['valid', 'expired']);
  });

  it('counts the seconds of the last minute', async () => {
    const element = await panel(jwt({ exp: nowSeconds() + 40 }));
    const before = textOf(element, 'detail');
    await until('another second is shown', () => textOf(element, 'detail') !== before);
    expect(textOf(element, 'detail')).to.match(/in 3\d seconds/);
  });

  it('tells the right time after it was out of the document', async () => {
    const element = await panel(jwt({ exp: nowSeconds() + 1 }));
    const parent = element.parentNode!;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 1200));
    parent.append(element);
    await element.updateComplete;
    expect(textOf(element, 'heading')).to.equal('The token has expired');
  });

  it('shows nothing of the token, and writes it nowhere', async () => {
    const token = jwt({ exp: nowSeconds() + 60, user: '<img src=x>' });
    const element = await panel(token);
    const [, payload = ''] = token.split('.');
    expect(element.outerHTML + element.shadowRoot!.innerHTML).not.to.contain(payload.slice(0, 16));
  });
});
