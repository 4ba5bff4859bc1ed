import { expect } from 'chai';
import type { H5LiveErrorCode } from '../../../src/token/index.js';
import { de } from '../../../src/locales/de/panel.js';
import { en } from '../../../src/locales/en/panel.js';
import { ownerErrorText } from '../../../src/locales/owner-error.js';
import { playbackMessage } from '../../../src/elements/player/playback-message.js';
import { EXPECTED } from '../nanoplayer/documented-codes.js';

const failed = (code: number | H5LiveErrorCode) =>
  ({ phase: 'failed', failure: { code, message: 'for the owner' } }) as const;

describe('playbackMessage', () => {
  for (const [code, group] of EXPECTED) {
    it(`says for ${code} what ${group} means, with the code beneath`, () => {
      const text = (en.failure as Record<string, string>)[group];
      expect(text).to.be.a('string');
      const said = { text, code: `Code ${code}`, stopped: true, action: 'try-again' };
      expect(playbackMessage(failed(code), {}, en)).to.deep.equal(said);
    });
  }

  it('says for our own codes what they mean, without a number', () => {
    for (const code of Object.keys(de.ownFailure) as H5LiveErrorCode[]) {
      const said = { text: de.ownFailure[code], stopped: true, action: 'try-again' };
      expect(playbackMessage(failed(code), { refusal: 'expired' }, de)).to.deep.equal(said);
    }
  });

  it('says what the token shows where the server refused it, and only there', () => {
    for (const [code, group] of EXPECTED) {
      const refused = group === 'token-refused' || group === 'token-expired-or-missing';
      const { text } = playbackMessage(failed(code), { refusal: 'other-stream' }, en) ?? {};
      expect(text === en.cause['other-stream'], String(code)).to.equal(refused);
    }
  });

  it('says what the token shows where another code hides a refusal', () => {
    expect(playbackMessage(failed(4106), { finding: 'domain-mismatch' }, en)?.text).to.equal(
      en.finding['domain-mismatch'].viewer,
    );
    expect(
      playbackMessage(failed(4106), { finding: 'stream-mismatch', refusal: 'other-stream' }, en)?.text,
    ).to.equal(en.cause['other-stream']);
  });

  it('counts the attempts of a connection that is made again, and lets the viewer end them', () => {
    const state = { phase: 'reconnecting', attempt: 2 } as const;
    expect(playbackMessage(state, {}, en)).to.deep.equal({
      text: 'Reconnecting, attempt 2 …',
      stopped: false,
      action: 'stop-trying',
    });
  });

  it('tells the owner in addition what a failure means for them, also while it is tried again', () => {
    for (const code of [4901, 4999, 'config-invalid'] as const) {
      const { failure } = failed(code);
      for (const state of [
        failed(code),
        { phase: 'reconnecting', attempt: 1, failure },
        { phase: 'suspended', failure },
      ] as const) {
        const { owner, ...viewer } = playbackMessage(state, {}, en, true) ?? {};
        expect(owner, `${code} ${state.phase}`).to.equal(ownerErrorText(code, en));
        expect(playbackMessage(state, {}, en), `${code} ${state.phase}`).to.deep.equal(viewer);
      }
    }
    expect(playbackMessage({ phase: 'loading' }, {}, en, true)).not.to.have.property('owner');
    expect(playbackMessage({ phase: 'playing' }, {}, en, true)).to.equal(undefined);
  });

  it('says nothing where the picture or the controls speak for themselves', () => {
    for (const phase of ['idle', 'playing', 'buffering', 'paused', 'blocked'] as const) {
      expect(playbackMessage({ phase }, { refusal: 'expired' }, en), phase).to.equal(undefined);
    }
    for (const phase of ['loading', 'suspended'] as const) {
      expect(playbackMessage({ phase }, {}, en), phase).to.include({ stopped: false });
    }
  });
});
