import { expect } from 'chai';
import type { H5LiveErrorCode } from '../../../src/core/index.js';
import { de } from '../../../src/elements/localize/de.js';
import { en } from '../../../src/elements/localize/en.js';
import { playbackMessage } from '../../../src/elements/secure-h5live-player/playback-message.js';
import { EXPECTED } from '../nano/documented-codes.js';

const failed = (code: number | H5LiveErrorCode) =>
  ({ phase: 'failed', failure: { code, message: 'for the owner' } }) as const;

describe('playbackMessage', () => {
  for (const [code, group] of EXPECTED) {
    it(`says for ${code} what ${group} means, with the code beneath`, () => {
      const text = (en.failure as Record<string, string>)[group];
      expect(text).to.be.a('string');
      const said = { text, code: `Code ${code}`, stopped: true };
      expect(playbackMessage(failed(code), undefined, en)).to.deep.equal(said);
    });
  }

  it('says for our own codes what they mean, without a number', () => {
    for (const code of Object.keys(de.ownFailure) as H5LiveErrorCode[]) {
      const said = { text: de.ownFailure[code], stopped: true };
      expect(playbackMessage(failed(code), 'expired', de)).to.deep.equal(said);
    }
  });

  it('says what the token shows where the server refused it, and only there', () => {
    for (const [code, group] of EXPECTED) {
      const refused = group === 'token-refused' || group === 'token-expired-or-missing';
      const { text } = playbackMessage(failed(code), 'other-stream', en) ?? {};
      expect(text === en.cause['other-stream'], String(code)).to.equal(refused);
    }
  });
});
