import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { languages, registerTexts } from '../../src/locales/index.js';
import { SecureH5liveTokenDecoder } from '../../src/elements/owner/token-decoder/token-decoder.js';
import { createSnippet, isRefusal } from '../../src/snippets/index.js';
import { unsignedJwt } from '../helpers/tokens.js';
import { until } from './fakes/fake-player.js';
import { all, find, jwt, markupOf, STREAM, STS, textOf, TOKEN } from './overview-kit.js';

SecureH5liveTokenDecoder.define();

type Settings = Partial<Pick<SecureH5liveTokenDecoder, 'verifyToken' | 'lang'>>;

async function decoder(text: string, settings: Settings = {}): Promise<SecureH5liveTokenDecoder> {
  const element = await fixture<SecureH5liveTokenDecoder>(
    html`<secure-h5live-token-decoder lang="en" time-zone="UTC"></secure-h5live-token-decoder>`,
  );
  Object.assign(element, settings);
  await element.updateComplete;
  if (text !== '') await paste(element, text);
  return element;
}

async function paste(element: SecureH5liveTokenDecoder, text: string): Promise<void> {
  const field = find<HTMLTextAreaElement>(element, 'textarea');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

const INGEST = unsignedJwt({ ingesturl: 'rtmp://x/y', streamname: 'z' }, { alg: 'HS256', typ: 'JWT' });
const FULL = { ip: '10.1.2.3', domain: 'a.example', tag: 't', moon: 1, revocable: true };
const findings = (element: Element) =>
  all(element, '.findings li').map((item) => item.querySelector('code')?.textContent);

describe('<secure-h5live-token-decoder>', () => {
  it('shows the token that was pasted last, also where a claim of it is nested 40,000 deep', async () => {
    const element = await decoder(jwt({ user: 'the first' }));
    const [header = '', , signature = ''] = jwt({}).split('.');
    const deep = `{"user":"the second","deep":${'['.repeat(40_000)}${']'.repeat(40_000)}}`;
    const payload = btoa(deep).replace(/=+$/, '');
    await paste(element, `${header}.${payload}.${signature}`);
    const text = textOf(element, '[part=contents]');
    expect(text).to.contain('the second').and.to.contain('deep');
    expect(text).not.to.contain('the first');
    await paste(element, jwt({ user: 'the third' }));
    expect(textOf(element, '[part=contents]')).to.contain('the third');
  });

  const states: [state: string, text: string][] = [
    ['nothing', ''],
    ['a JWT', jwt(FULL)],
    ['a V2 token', JSON.stringify(STS)],
    ['an ingest token', INGEST],
    ['no token', 'hello'],
  ];
  for (const [lang, colorScheme] of [
    ['en', 'light'],
    ['de', 'dark'],
  ] as const)
    for (const [state, text] of states)
      it(`is accessible with ${state}, in ${lang}, ${colorScheme}`, async function () {
        // The checker looks at every node, on a busy machine too.
        this.timeout(60_000);
        document.documentElement.style.cssText = `color-scheme: ${colorScheme}; background: Canvas`;
        const element = await decoder(text, { lang, verifyToken: () => Promise.resolve({ success: true }) });
        await expect(element).to.be.accessible();
        document.documentElement.style.cssText = '';
      });

  it('says that nothing is sent and that decoding is not verifying, before anything is pasted', async () => {
    const element = await decoder('');
    expect(textOf(element, '.intro')).to.match(/nothing is sent.*not verifying/);
    expect(textOf(element, '.result')).to.equal('');
    const field = find<HTMLTextAreaElement>(element, 'textarea');
    expect([field.autocomplete, field.spellcheck, field.labels?.[0]?.textContent]).to.deep.equal([
      ...['off', false, 'Token, or anything that holds one'],
    ]);
  });

  it('tells of a JWT what it is, until when, what it opens, what it is bound to, and what stands in it', async () => {
    const element = await decoder(jwt(FULL));
    expect(textOf(element, '[part=kind]')).to.equal('This is a playback token: JWT (V3)');
    const status = find(element, 'secure-h5live-token-status');
    expect(status.shadowRoot?.textContent).to.match(/valid until\s+January 1, 2100/);
    expect(getComputedStyle(status.shadowRoot!.querySelector('details')!).display).to.equal('none');
    // It is bound to a domain, which need not be that of this page.
    expect(status.shadowRoot!.querySelector('.panel')!.className.trim()).to.equal('panel valid');
    expect(textOf(element, '[part=restrictions]')).to.match(
      /What it opens Streams AAAAA-BBBBB .*bound to Domain a\.example IP address 10\.1\.2\.3 .*Tag t .*Revocable .*Other claim moon/,
    );
    expect(textOf(element, 'table.payload')).to.match(
      /exp 4102444800 January 1, 2100 .*not valid from then on/,
    );
    expect(textOf(element, 'table.payload')).to.match(/moon 1 not known here/);
    expect(JSON.parse(textOf(element, 'pre'))).to.have.nested.property('payload.moon', 1);
    expect(findings(element)).to.deep.equal(['ip-bound', 'unrecognised-claim', 'lifetime-over-24h']);
    expect(textOf(element, '.findings li')).to.match(/^For whoever makes the tokens/);
  });

  it('tells whose job it is where a text is no token, and takes apart what it is', async () => {
    const element = await decoder(INGEST);
    expect(textOf(element, '.result [role=status]')).to.match(/no playback token.*for sending a stream/);
    expect(findings(element)).to.deep.equal(['token-ingest-token']);
    expect(textOf(element, '.job')).to.equal('For whoever copied it');
    expect(textOf(element, 'table.payload')).to.match(/ingesturl rtmp:\/\/x\/y where a stream is sent to/);
    expect(all(element, 'secure-h5live-token-status, [part=ask]')).to.have.length(0);
  });

  it('finds a token within code, and holds it against the stream that the code names', async () => {
    const snippet = createSnippet('react', { streamName: 'OTHER-NAME', token: TOKEN, placement: 'inline' });
    if (isRefusal(snippet)) throw new Error(snippet.issue);
    const element = await decoder(snippet.text);
    expect(textOf(element, '.result [role=status]')).to.match(/JWT \(V3\).*within a longer text/);
    await until('the code was read', () => all(element, '.around').length > 0);
    expect(textOf(element, '.around')).to.equal(
      'The text is code to embed a player. It names the stream OTHER-NAME.',
    );
    expect(findings(element)).to.include('stream-mismatch');
    expect(textOf(element, '.facts .violated')).to.match(/AAAAA-BBBBB does not open this stream/);
  });

  it('knows a playout URL, and code that fetches its tokens', async () => {
    const query = new URLSearchParams(
      Object.entries(STS).map(([name, value]) => [`security.${name}`, value]),
    );
    const element = await decoder(`https://play.example/playout/${STREAM}?${query}`);
    expect(textOf(element, '[part=kind]')).to.match(/V2/);
    await until('it was read', () => all(element, '.around').length > 0);
    expect(textOf(element, '.around')).to.match(/address of a playback page.*names the stream AAAAA-BBBBB/);
    await paste(
      element,
      `<secure-h5live-player stream-name="${STREAM}" token-endpoint="/t"></secure-h5live-player>`,
    );
    await until('it was read', () => all(element, '.around').length > 0);
    expect(textOf(element, '.around')).to.match(/fetches its tokens from \/t\.$/);
  });

  it('does not read a text that is far too long, and says how long it may be', async () => {
    const element = await decoder('x'.repeat(200_000));
    expect(textOf(element, '.result [role=status]')).to.match(/200,000 characters.*160,000 are read/);
  });

  it('forgets everything on demand, and takes the focus back to its field', async () => {
    const element = await decoder(TOKEN);
    find(element, '[part=clear]').click();
    await element.updateComplete;
    expect(element.text).to.equal('');
    expect(find<HTMLTextAreaElement>(element, 'textarea').value).to.equal('');
    expect(textOf(element, '.result')).to.equal('');
    expect(element.shadowRoot?.activeElement).to.equal(find(element, 'textarea'));
    expect(find<HTMLButtonElement>(element, '[part=clear]').disabled).to.equal(true);
  });

  it('writes the token into no attribute and no text, and tells nobody of its panel’s events', async () => {
    const told: string[] = [];
    const types = ['token-status-change', 'token-expiring', 'token-expired'];
    const listen = ({ type }: Event): void => void told.push(type);
    for (const type of types) document.addEventListener(type, listen);
    const element = await decoder('');
    for (const text of [TOKEN, JSON.stringify(STS), jwt({ exp: 1_700_000_100 })]) {
      await paste(element, text);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(markupOf(element)).not.to.include(STS.token);
      expect(markupOf(element)).not.to.include(TOKEN);
    }
    for (const type of types) document.removeEventListener(type, listen);
    expect(told).to.deep.equal([]);
  });

  it('shows hostile claims as short text: no element, no handler, no turned line', async () => {
    const evil = `<img src=x onerror="window.hit=1"><script>window.hit=1</script>\u202e\u200b`;
    const long = 'x'.repeat(5_000);
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`c${index}`, index]));
    for (const claims of [
      { tag: evil, [evil]: evil, iss: 'nanocosmos' },
      { tag: long, [long]: long },
      many,
    ]) {
      const element = await decoder(jwt(claims));
      const root = element.shadowRoot!;
      expect(root.querySelector('img, script, [onerror]')).to.equal(null);
      expect(root.textContent).not.to.match(/[\u202e\u200b]/);
      expect(root.textContent.length).to.be.lessThan(40_000);
      expect(find(element, '.panel').scrollWidth).to.be.at.most(element.getBoundingClientRect().width);
    }
    expect((globalThis as { hit?: unknown }).hit).to.equal(undefined);
    expect(textOf(await decoder(jwt(many)), '[part=contents]')).to.match(/Not shown: 147 more/);
  });

  const answers: [title: string, answer: () => Promise<unknown>, said: RegExp][] = [
    [
      'accepts',
      () => Promise.resolve({ success: true, data: { token: TOKEN } }),
      /^The server accepts the token\.$/,
    ],
    [
      'refuses',
      () => Promise.resolve({ success: false, errorCode: 1002, message: 'jwt expired' }),
      /^The server refuses the token: jwt expired \(1002\)$/,
    ],
    [
      'refuses by an error',
      () => Promise.reject(Object.assign(new Error(`bad ${TOKEN}`), { errorCode: 1002 })),
      /^The server refuses the token: bad \[token removed\] \(1002\)$/,
    ],
    ['is not there', () => Promise.reject(new Error('offline')), /no answer/],
    ['says something else', () => Promise.resolve('yes'), /no answer/],
  ];
  for (const [title, answer, said] of answers)
    it(`asks the server on demand, and tells that it ${title}`, async () => {
      const asked: string[] = [];
      const verifyToken = (token: string) => (asked.push(token), answer());
      const element = await decoder(TOKEN, { verifyToken });
      expect(asked).to.deep.equal([]);
      find(element, '[part=ask]').click();
      await until('it answered', () => !/^(Asking …|)$/.test(textOf(element, '.verdict')));
      expect(asked).to.deep.equal([TOKEN]);
      expect(textOf(element, '.verdict')).to.match(said);
    });

  it('ends a question about an earlier text, and tells nothing of its answer', async () => {
    let answer: (value: unknown) => void = () => {};
    const signals: AbortSignal[] = [];
    const element = await decoder(TOKEN, {
      verifyToken: (_, { signal }) => (signals.push(signal), new Promise((resolve) => (answer = resolve))),
    });
    find(element, '[part=ask]').click();
    await element.updateComplete;
    expect(textOf(element, '.verdict')).to.equal('Asking …');
    await paste(element, jwt({ tag: 'b' }));
    expect(signals[0]?.aborted).to.equal(true);
    answer({ success: true });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(textOf(element, '.verdict')).to.equal('');
    find(element, '[part=ask]').click();
    element.remove();
    expect(signals[1]?.aborted).to.equal(true);
  });

  it('offers no server for a V2 token, nor where the page has none', async () => {
    const verifyToken = () => Promise.resolve({ success: true });
    expect(all(await decoder(JSON.stringify(STS), { verifyToken }), '[part=ask]')).to.have.length(0);
    expect(all(await decoder(TOKEN), '[part=ask]')).to.have.length(0);
  });

  it('speaks German, takes labels of its owner, and keeps values from left to right', async () => {
    const german = await decoder(TOKEN, { lang: 'de' });
    expect(textOf(german, '#heading')).to.equal('Token lesen');
    registerTexts({ lang: 'he', dir: 'rtl', decoder: { heading: 'כותרת' } });
    const element = await decoder(jwt(FULL), { lang: 'he' });
    expect(textOf(element, '#heading')).to.equal('כותרת');
    expect(findings(element)).to.include('ip-bound');
    for (const value of all(element, 'pre, textarea, th code, .findings code'))
      expect(getComputedStyle(value).direction, value.textContent).to.equal('ltr');
  });

  for (const { lang } of languages())
    it(`is no wider than a narrow page, in ${lang}`, async () => {
      await setViewport({ width: 320, height: 640 });
      for (const text of [jwt(FULL), JSON.stringify(STS)]) {
        const element = await decoder(text, { lang, verifyToken: () => Promise.resolve({ success: true }) });
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        expect(find(element, '.panel').scrollWidth).to.be.at.most(320);
      }
      await setViewport({ width: 800, height: 600 });
    });
});
