import { expect, fixture, html } from '@open-wc/testing';
import { readDiagnostics, type Diagnostics } from '../../src/diagnostics/index.js';
import type { SecureH5livePlayer, SecureH5liveTokenStatus } from '../../src/index.js';
import '../../src/define.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { type FakePlayer, fakePlayers, fakePlayerSrc, forgetPlayers, until } from './fakes/fake-player.js';

const ID = '0f0e0d0c-0b0a-4908-8706-050403020100';
const JWT = unsignedJwt(
  playbackClaims({ exp: 4_102_444_800, jti: ID, ip: '203.0.113.9', user: 'ann@example.com' }),
);

function read(text: string): Diagnostics {
  const report = readDiagnostics(text);
  if ('issue' in report) throw new Error(`${report.issue}: ${text}`);
  return report;
}

/** What was copied since, instead of to a clipboard that tests share. */
function clipboard(): { readonly copied: string[]; refuse: boolean; restore(): void } {
  const state = { copied: [] as string[], refuse: false, restore: () => undefined as void };
  const { writeText } = navigator.clipboard;
  const { execCommand } = document;
  navigator.clipboard.writeText = (text) => {
    if (state.refuse) return Promise.reject(new DOMException('no', 'NotAllowedError'));
    state.copied.push(text);
    return Promise.resolve();
  };
  document.execCommand = () => false;
  state.restore = () => {
    navigator.clipboard.writeText = writeText;
    document.execCommand = execCommand;
  };
  return state;
}

describe('diagnostics', () => {
  let clip: ReturnType<typeof clipboard>;
  beforeEach(() => {
    forgetPlayers();
    clip = clipboard();
  });
  afterEach(() => clip.restore());

  const element = (lang = 'en', endpoint = '') =>
    fixture<SecureH5livePlayer>(html`
      <secure-h5live-player
        stream-name="AAAAA-BBBBB"
        player-src=${fakePlayerSrc()}
        token-endpoint=${endpoint}
        lang=${lang}
        .token=${JWT}
      ></secure-h5live-player>
    `);
  const newest = (): Promise<FakePlayer> =>
    until('a player is set up', () => fakePlayers()?.instances.find(({ config }) => config));
  /** A player that was refused, and does not try again. */
  const refused = async (lang?: string): Promise<SecureH5livePlayer> => {
    const player = await element(lang);
    const vendor = await newest();
    void player.play();
    await until('it connects', () => vendor.calls.includes('play'));
    vendor.emit('Loading');
    vendor.emit('Error', { code: 4900, message: `no: token=${JWT} of 198.51.100.7` });
    vendor.emit('Pause', { reason: 'connectionclose' });
    await until('it failed', () => player.playback.phase === 'failed');
    await player.updateComplete;
    return player;
  };
  const button = (root: ParentNode | null | undefined) =>
    until('a button', () => root?.querySelector<HTMLButtonElement>('[part=diagnostics]') ?? undefined);
  const outcome = (root: ParentNode) => root.querySelector('.outcome')!.textContent.trim();

  it('tell versions, the stream, what the token says and where others come from', async () => {
    const player = await element('en', 'https://tokens.example/my?token=abc');
    const text = await player.diagnostics();
    const report = read(text);
    expect(report).to.deep.include({
      element: (player.constructor as typeof SecureH5livePlayer).version,
      browser: navigator.userAgent,
      page: location.origin,
      stream: 'AAAAA-BBBBB',
      renewal: 'https://tokens.example',
      server: 'nanostream-cloud',
      online: true,
      visible: true,
      failures: [],
    });
    expect(report.token).to.deep.include({
      kind: 'jwt',
      state: 'valid',
      id: ID,
      keyId: 'test',
      guardian: ID,
    });
    expect(report.token.bounds.map(({ kind }) => kind)).to.include.members(['stream', 'ip', 'user']);
    expect(report.findings.map(({ code }) => code)).to.include('ip-bound');
    expect(text).not.to.match(/eyJ|203\.0\.113|ann@|abc/);
  });

  it('tell what has failed, without what it said of the token', async () => {
    const player = await refused();
    const text = await player.diagnostics();
    const { failures, phase } = read(text);
    expect(phase).to.equal('failed');
    expect(failures.at(-1)).to.deep.include({ code: 4900, action: 'stop', attempt: 1 });
    expect(text).not.to.match(/eyJ|198\.51/);
  });

  it('are copied by a button beneath a failure, which tells so', async () => {
    const player = await refused();
    const root = player.shadowRoot!;
    (await button(root)).click();
    await until('it is copied', () => clip.copied.length > 0);
    expect(read(clip.copied[0]!).failures.at(-1)).to.include({ code: 4900 });
    await until('it says so', () => outcome(root) === 'Copied. There is no token in it.');
  });

  it('have their button on opaque ground, as the one to try again: Firefox’s own button takes presses through what is not', async () => {
    const root = (await refused()).shadowRoot!;
    const pressed = [await button(root), root.querySelector('.action')!];
    for (const one of pressed) expect(getComputedStyle(one).backgroundColor).to.match(/^rgb\(/);
  });

  it('say where the browser does not let them be copied', async () => {
    const player = await refused('de');
    clip.refuse = true;
    (await button(player.shadowRoot)).click();
    await until('it says so', () => /erlaubt das Kopieren hier nicht/.test(outcome(player.shadowRoot!)));
  });

  it('are offered while it is tried again as well, and not where nothing failed', async () => {
    const player = await element();
    const vendor = await newest();
    void player.play();
    await until('it connects', () => vendor.calls.includes('play'));
    await player.updateComplete;
    expect(player.shadowRoot!.querySelector('[part=diagnostics]')).to.equal(null);
    vendor.emit('Error', { code: 4106, message: 'gone' });
    vendor.emit('Pause', { reason: 'connectionclose' });
    await until('it is tried again', () => player.playback.phase === 'reconnecting');
    await button(player.shadowRoot);
    player.pause();
    await player.updateComplete;
    expect(player.shadowRoot!.querySelector('[part=diagnostics]')).to.equal(null);
  });

  it('are copied from the details of the token as well, with what the player knows', async () => {
    const player = await refused();
    const panel = player.shadowRoot!.querySelector('secure-h5live-token-status')!;
    await panel.updateComplete;
    (await button(panel.shadowRoot)).click();
    await until('it is copied', () => clip.copied.length > 0);
    expect(read(clip.copied[0]!)).to.have.property('failures').that.has.length.greaterThan(0);
    await until('it says so', () => outcome(panel.shadowRoot!) !== '');
  });

  it('of a panel by itself tell of the token and the page', async () => {
    const panel = await fixture<SecureH5liveTokenStatus>(
      html`<secure-h5live-token-status stream-name="AAAAA-CCCCC" .token=${JWT}></secure-h5live-token-status>`,
    );
    (await button(panel.shadowRoot)).click();
    await until('it is copied', () => clip.copied.length > 0);
    const report = read(clip.copied[0]!);
    expect(report.findings.map(({ code }) => code)).to.include('stream-mismatch');
    expect(report).to.deep.include({ stream: 'AAAAA-CCCCC', failures: [] });
    expect(report).not.to.have.property('phase');
    expect(clip.copied[0]).not.to.match(/eyJ|203\.0\.113|ann@/);
  });

  it('tell what the policy of the page has blocked since there was a player, and how often', async () => {
    const player = await element();
    const violation = (blockedURI: string) =>
      document.dispatchEvent(
        new SecurityPolicyViolationEvent('securitypolicyviolation', {
          effectiveDirective: 'connect-src',
          violatedDirective: 'connect-src',
          disposition: 'enforce',
          blockedURI,
          documentURI: location.href,
          originalPolicy: '',
          statusCode: 200,
        }),
      );
    violation(`wss://a.example/x?token=${JWT}`);
    violation(`wss://a.example/x?token=${JWT}`);
    const text = await player.diagnostics();
    expect(read(text).violations).to.deep.include({
      directive: 'connect-src',
      blocked: 'wss://a.example',
      isEnforced: true,
      count: 2,
    });
    expect(text).not.to.match(/eyJ/);
  });

  it('hold none of a token that cannot be read, whatever it was wrapped in', async () => {
    const secret = '7c1de0b2a9f4';
    const player = document.createElement('secure-h5live-player');
    const token = { h5live: { security: { jwtoken: `x.${secret}` } } };
    Object.assign(player, { token, streamName: `AAAAA-${secret}`, playerSrc: `https://${secret}.example/` });
    expect(await player.diagnostics()).not.to.include(secret.slice(2));
  });

  it('are given also before anything is loaded, outside the document, and whatever the entries are', async () => {
    const player = document.createElement('secure-h5live-player');
    Object.assign(player, {
      streamName: 'AAAAA-BBBBB',
      entries: [
        {
          get token(): string {
            throw new Error('no');
          },
        },
      ],
    });
    expect(read(await player.diagnostics())).to.deep.include({ entries: 1 });
  });
});
