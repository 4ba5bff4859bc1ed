import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { SecureH5liveTokenStatus } from '../../src/index.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';

// For an hour it is told in the same words.
const until = Math.floor(Date.now() / 1000) + 5400;

// In a file of its own, for the first panel of a page alone finds nothing loaded.
SecureH5liveTokenStatus.define();

describe('a panel that is to be brief', () => {
  it('tells until when the token is valid before it is loaded how far off that is, and then both', async () => {
    const token = unsignedJwt(playbackClaims({ exp: until }));
    const panel = await fixture<SecureH5liveTokenStatus>(
      html`<secure-h5live-token-status
        lang="en"
        .brief=${true}
        .token=${token}
      ></secure-h5live-token-status>`,
    );
    const detail = (): string => panel.shadowRoot?.querySelector('[part=detail]')?.textContent ?? '';
    expect(panel.shadowRoot?.querySelector('time')?.dateTime).to.equal(new Date(until * 1000).toISOString());
    const hidden = (): string | undefined =>
      [...(panel.shadowRoot?.querySelectorAll<HTMLElement>('[part=detail] span') ?? [])].find(
        ({ style }) => style.visibility === 'hidden',
      )?.textContent;
    expect(hidden(), 'has its room, and is not seen').to.match(/^ \(expires .{8,}\)\.$/);
    expect(detail()).to.match(/\)\. Whoever is watching/);
    await waitUntil(() => detail().includes('(expires in 1 hour)'), 'the distance is told');
    expect(hidden()).to.equal(undefined);
  });
});
