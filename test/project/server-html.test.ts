// What a server writes of the player's shell and the panel, without any page.
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { elementRenderer, renderPlayer, renderTokenStatus } from '../../src/elements/ssr/index.js';
import { contradictionsOf } from '../../src/elements/shared/contradictions.js';
import {
  SecureH5liveTokenDecoder,
  SecureH5liveTokenForm,
  SecureH5liveTokenOverview,
} from '../../src/owner.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';

// A server is in another zone than its viewers.
process.env['TZ'] = 'America/New_York';

const NOON = Date.UTC(2026, 0, 15, 12);
const inMinutes = (minutes: number): number => NOON / 1000 + minutes * 60;
const JWT = unsignedJwt(
  playbackClaims({ nbf: inMinutes(-10), iat: inMinutes(-10), exp: inMinutes(45), tag: 'GEHEIM' }),
);
const STS = { token: '5f0a'.repeat(10), expires: String(inMinutes(45)), options: '1', tag: 'GEHEIM' };

/** What a person reads in HTML. */
const words = (html: string): string =>
  html
    .replace(/<style[^>]*>[^]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('a panel that a server renders', () => {
  const rows: [what: string, options: object, said: RegExp][] = [
    [
      'in the zone that it is given',
      { timeZone: 'Europe/Berlin' },
      /January 15, 2026 at 1:45.PM GMT\+1 \(expires in 45 minutes\)/,
    ],
    ['in UTC, and says so, where it is given none', {}, /January 15, 2026 at 12:45.PM UTC/],
    [
      'in the language that it is given',
      { lang: 'de-AT' },
      /15\. J.nner 2026.*12:45 UTC \(Ablauf in 45 Minuten\)/,
    ],
    ['in English where it does not know the language', { lang: 'xx' }, /is valid until January 15/],
    ['by the moment that it is given', { now: NOON + 50 * 60_000 }, /The token has expired .*5 minutes ago/],
  ];
  for (const [what, options, said] of rows)
    it(`says how long the token is valid, ${what}`, async () => {
      const html = await renderTokenStatus({ token: JWT }, { now: NOON, ...options });
      expect(words(html)).to.match(said);
    });

  it('goes by its own language and zone before the viewer’s', async () => {
    const own = { token: JWT, lang: 'de', timeZone: 'America/New_York' };
    const html = await renderTokenStatus(own, { now: NOON, lang: 'en', timeZone: 'Europe/Berlin' });
    expect(words(html)).to.match(/07:45.*(?:GMT-5|EST)/);
    expect(html).to.match(/^<secure-h5live-token-status lang="de" time-zone="America\/New_York">/);
  });

  it('says which time it was', async () => {
    expect(await renderTokenStatus({ token: JWT }, { now: NOON })).to.contain(
      'data-served-at="2026-01-15T12:00:00.000Z"',
    );
  });

  it('says what is wrong with a text that is no token, without that text', async () => {
    const html = await renderTokenStatus({ token: '[object Object]' }, { now: NOON });
    expect(words(html)).to.contain('An object was written as text in place of the token.');
    const pasted = await renderTokenStatus({ token: `<b>${JWT}</b> and more` }, { now: NOON });
    expect(words(pasted)).to.contain('This text is more than a token.');
    expect(pasted).not.to.contain(JWT.slice(10, 40));
  });

  it('says what the viewer should know beside', async () => {
    const html = await renderTokenStatus({ token: JWT, streamName: 'OTHER-OTHER' }, { now: NOON });
    expect(words(html)).to.contain('The token was made for another stream.');
    expect(html).to.contain('class="panel valid refused"');
  });

  it('has what opens one line, also where there is no token', async () => {
    for (const token of [JWT, undefined]) {
      const line = await renderTokenStatus({ token, compact: true }, { now: NOON });
      expect(line).to.match(/^<secure-h5live-token-status compact>/);
      expect(line).to.contain('text-overflow: ellipsis').and.to.contain('<summary>');
    }
    const panel = await renderTokenStatus({}, { now: NOON });
    expect(panel).not.to.contain('text-overflow').and.not.to.contain('<summary>');
  });
});

describe('what a server renders', () => {
  const tokens = {
    'a JWT': JWT,
    'a V2 token': STS,
    'a V2 token as JSON': JSON.stringify(STS),
    'an API answer': { data: { token: JWT } },
  };
  for (const [what, token] of Object.entries(tokens))
    it(`holds nothing of ${what}, whatever way it came`, async () => {
      const attributes = {
        token: JSON.stringify(token),
        'keep-token': '',
        entries: JSON.stringify([token]),
        title: String(JWT),
        'data-digest': what.includes('V2') ? STS.token : '',
      };
      const written = [
        await renderTokenStatus({ token, attributes }, { now: NOON }),
        await renderPlayer({ token, entries: [{ streamName: 'A', token }], attributes }, { now: NOON }),
        ...['secure-h5live-player', 'secure-h5live-token-status'].map((tag) =>
          byLit(tag, { token }, attributes),
        ),
      ];
      for (const html of written) {
        for (const part of [...JWT.split('.'), STS.token]) expect(html).not.to.contain(part.slice(0, 24));
        expect(html).not.to.match(/GEHEIM|token="|entries|title/);
      }
    });

  it('lets no text of a page become markup', async () => {
    const hostile = `"><img src=x onerror=alert(1)>&`;
    const html = await renderPlayer(
      { streamName: hostile, poster: `https://a.example/${hostile}`, attributes: { class: hostile } },
      { nonce: hostile, lang: hostile },
    );
    expect(html).not.to.contain('<img src=x');
    expect(html).to.contain('stream-name="&quot;&gt;&lt;img');
    for (const poster of ['javascript:alert(1)', 'data:text/html,x', 'blob'])
      expect(await renderPlayer({ poster }), poster).not.to.match(/<img[^>]*(?:javascript|text\/html)/);
  });

  it('writes no attribute of a token, whatever it is, nor of what has none', async () => {
    const attributes = {
      token: 'secret',
      entries: 'x',
      'token-provider': 'y',
      config: '[object Object]',
      id: 'a',
    };
    for (const html of [await renderPlayer({ attributes }), byLit('secure-h5live-player', {}, attributes)])
      expect(html).to.match(/^(?:<secure-h5live-player)? id="a"[<>]/);
  });

  it('asks an element only what one on a server can tell', () => {
    for (const kind of [SecureH5liveTokenForm, SecureH5liveTokenOverview, SecureH5liveTokenDecoder])
      expect(contradictionsOf(new kind()), kind.name).to.deep.equal([]);
  });

  it('keeps what only looks like a token: the name of a picture', async () => {
    const poster = `/live.${'0a1b'.repeat(8)}.jpg`;
    const html = await renderPlayer({ streamName: 'A-B', poster, token: STS });
    expect(html.split(poster)).to.have.lengthOf(3);
  });

  it('has the player’s shell: its size, its poster, its button, and room for the panel', async () => {
    const html = await renderPlayer(
      { streamName: 'A-B', poster: '/live.jpg', aspectRatio: '4/3', maxWidth: 640, lang: 'de', muted: true },
      { nonce: 'abc' },
    );
    expect(html).to.match(
      /^<secure-h5live-player stream-name="A-B" poster="\/live.jpg" aspect-ratio="4\/3" max-width="640" lang="de" muted><template shadowrootmode="open"><style nonce="abc">/,
    );
    expect(html).to.contain('--_aspect-ratio: 4 / 3;').and.to.contain('--_max-width: 640px;');
    expect(html).to.contain('src="/live.jpg"').and.to.contain('Wiedergabe starten');
    expect(html).to.contain('<div class="status"></div>');
    expect(words(await renderPlayer({ autoplay: true }))).to.equal('');
    expect(await renderPlayer({ panel: 'compact' }))
      .to.contain('padding:calc(2.25em + 10px) 0 0')
      .and.to.contain('class="status"');
    expect(await renderPlayer({ panel: 'none' })).not.to.contain('class="status"');
    expect(words(await renderPlayer({ autoplay: true, loading: 'click' }))).to.equal('Start playback');
  });
});

/** As @lit-labs/ssr goes about it. */
function byLit(tag: string, properties: object, attributes: Readonly<Record<string, string>>): string {
  const renderer = new (elementRenderer({ now: NOON }))(tag);
  for (const [name, value] of Object.entries(attributes)) renderer.setAttribute(name, value);
  for (const [name, value] of Object.entries(properties)) renderer.setProperty(name, value);
  renderer.connectedCallback();
  return [...renderer.renderAttributes(), ...renderer.renderShadow()].join('');
}
