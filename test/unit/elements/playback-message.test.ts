import { expect } from 'chai';
import type { Finding, H5LiveErrorCode, RefusalCause } from '../../../src/token/index.js';
import { milliseconds } from '../../../src/shared/index.js';
import { catalogueEntry } from '../../../src/nanoplayer/index.js';
import { ownerErrorText } from '../../../src/locales/index.js';
import { fill } from '../../../src/locales/texts.js';
import { playbackMessage } from '../../../src/elements/player/playback-message.js';
import { english, german } from '../locales/tables.js';
import { EXPECTED } from '../nanoplayer/documented-codes.js';

const { start, messages, findings, ownerNotes } = english;
const en = { start, messages, findings };
const de = { start: german.start, messages: german.messages, findings: german.findings };
const ownDe: Partial<Record<H5LiveErrorCode, string>> = {
  ...german.messages.ownFailure,
  ...german.start.failed,
};
const forOwner = { ...en, ownerNotes };

const failed = (code: number | H5LiveErrorCode, cause?: RefusalCause) => {
  const group = typeof code === 'number' && { group: catalogueEntry(code).group };
  return {
    phase: 'failed',
    failure: { code, message: 'for the owner', ...group, ...(cause && { cause }) },
  } as const;
};

describe('playbackMessage', () => {
  for (const [code, group] of EXPECTED) {
    it(`says for ${code} what ${group} means, with the code beneath`, () => {
      const text = (messages.failure as Record<string, string>)[group];
      expect(text).to.be.a('string');
      const said = { text, code: `Code ${code}`, stopped: true, action: 'try-again' };
      expect(playbackMessage(failed(code), en)).to.deep.equal(said);
    });
  }

  it('says for our own codes what they mean, without a number', () => {
    for (const code of Object.keys(ownDe) as H5LiveErrorCode[]) {
      const said = { text: ownDe[code], stopped: true, action: 'try-again' };
      expect(playbackMessage(failed(code), de)).to.deep.equal(said);
    }
  });

  it('says for one of our own that has no sentence for viewers that the stream could not be played', () => {
    const texts = { ...en, messages: { ...messages, ownFailure: {} as typeof messages.ownFailure } };
    const said = { text: messages.failure.unknown, stopped: true, action: 'try-again' };
    expect(playbackMessage(failed('config-invalid'), texts)).to.deep.equal(said);
  });

  it('says what the token shows to be the cause instead, whatever the code, with that beneath', () => {
    for (const code of [4106, 4901, 4903]) {
      for (const cause of ['domain-mismatch', 'stream-mismatch', 'token-expired'] as const) {
        const said = playbackMessage(failed(code, cause), en);
        expect(said).to.include({ text: findings.finding[cause], code: `Code ${code}` });
      }
      expect(playbackMessage(failed(code, 'token-missing'), en)?.text).to.equal(
        messages.cause['token-missing'],
      );
      expect(playbackMessage(failed(code, 'token-exp-unusable'), en)?.text).to.equal(
        messages.cause['token-unreadable'],
      );
    }
  });

  it('counts the attempts of a connection that is made again, and lets the viewer end them', () => {
    const state = { phase: 'reconnecting', attempt: 2 } as const;
    expect(playbackMessage(state, en)).to.deep.equal({
      text: 'Reconnecting, attempt 2 …',
      stopped: false,
      action: 'stop-trying',
    });
  });

  it('tells when playback starts by itself where the token is not valid yet, and lets the viewer not wait', () => {
    const { failure } = failed(4901, 'token-not-yet-valid');
    const startsAt = milliseconds(1_750_000_000_000);
    const said = { text: messages.scheduled, stopped: false, action: 'stop-waiting', startsAt };
    expect(playbackMessage({ phase: 'scheduled', failure, startsAt }, en)).to.deep.equal(said);
    const { owner } = playbackMessage({ phase: 'scheduled', failure, startsAt }, forOwner)!;
    expect(owner?.text, 'nothing is to be mended').to.equal(ownerNotes.finding['token-not-yet-valid']);
  });

  it('tells the owner in addition what a failure means for them, also while it is tried again', () => {
    for (const code of [4901, 4999, 'config-invalid'] as const) {
      const { failure } = failed(code);
      for (const state of [
        failed(code),
        { phase: 'reconnecting', attempt: 1, failure },
        { phase: 'suspended', failure },
      ] as const) {
        const { owner, ...viewer } = playbackMessage(state, forOwner) ?? {};
        expect(owner, `${code} ${state.phase}`).to.deep.equal({
          text: ownerErrorText(failure, ownerNotes),
          code,
        });
        expect(playbackMessage(state, en), `${code} ${state.phase}`).to.deep.equal(viewer);
      }
    }
    expect(playbackMessage({ phase: 'loading' }, forOwner)).not.to.have.property('owner');
    expect(playbackMessage({ phase: 'playing' }, forOwner)).to.equal(undefined);
  });

  it('names to the owner the hosts of a connection that was refused or did not come about, and to nobody else', () => {
    const hosts = { server: 'play.example', page: 'www.example.com' };
    const ownerOf = (code: number | H5LiveErrorCode, cause?: RefusalCause, known: object = hosts) =>
      playbackMessage(failed(code, cause), { ...forOwner, hosts: known })?.owner?.text ?? '';
    for (const code of [4106, 4001, 4403, 4901, 4500, 2004, 6100]) {
      const { connectsTo, pageHost } = ownerNotes;
      const text = ownerErrorText({ code, group: catalogueEntry(code).group }, ownerNotes);
      const [server, page] = [fill(connectsTo, hosts), fill(pageHost, hosts)];
      expect(ownerOf(code)).to.equal(`${text} ${server} ${page}`);
      expect(ownerOf(code, 'token-expired')).to.equal(text);
      expect(ownerOf(code, undefined, { server: '', page: undefined })).to.equal(text);
    }
    for (const code of [2001, 3003, 4900, 4903, 'token-endpoint-refused'] as const)
      expect(ownerOf(code)).to.not.include('example');
    expect(playbackMessage(failed(4106), { ...en, hosts })).to.deep.equal(playbackMessage(failed(4106), en));
  });

  it('tells the owner of a cause that the token shows, and not what the code may mean besides', () => {
    const found: Finding = {
      code: 'stream-mismatch',
      expectation: 'unlikely',
      values: { value: 'AAAAA-OTHER' },
    };
    const hosts = { server: 'play.example', page: 'www.example.com' };
    for (const code of [4403, 4901, 2004]) {
      const { owner } = playbackMessage(failed(code, found.code), {
        ...forOwner,
        hosts,
        diagnosis: [found],
      })!;
      expect(owner?.text).to.match(/^The token opens .?AAAAA-OTHER.?\. Create one whose "streams"/);
      expect(owner?.text).not.to.include('example');
      expect(owner?.code).to.equal(code);
    }
    const bound: Finding = {
      ...found,
      code: 'domain-mismatch',
      values: { value: 'other.example', page: 'www.example.com' },
    };
    const { owner } = playbackMessage(failed(4901, bound.code), { ...forOwner, hosts, diagnosis: [bound] })!;
    expect(owner?.text).to.match(/other\.example.* on .?www\.example\.com/);
    // Of another token, which is in use by now.
    const late = playbackMessage(failed(4901, 'token-expired'), { ...forOwner, diagnosis: [found] })!;
    expect(late.owner?.text).to.equal(ownerNotes.ownerError[4901]);
  });

  it('tells the owner of a refused token that says it opens the stream here that it is not genuine, or revoked', () => {
    const opener = { ...forOwner, opensHere: true };
    const textOf = (code: number, texts: object, cause?: RefusalCause) =>
      playbackMessage(failed(code, cause), { ...forOwner, ...texts })?.owner?.text;
    for (const code of [4901, 4403]) {
      expect(textOf(code, opener)).to.equal(ownerNotes.notGenuine);
      expect(textOf(code, { opensHere: false })).to.equal(ownerNotes.ownerError[code as 4901]);
      expect(textOf(code, opener, 'token-expired'), 'of another token').to.equal(
        ownerNotes.ownerError[code as 4901],
      );
    }
    for (const code of [4106, 2004, 4903] as const)
      expect(textOf(code, opener)).to.equal(ownerNotes.ownerError[code]);
  });

  it('says nothing where the picture or the controls speak for themselves', () => {
    for (const phase of ['idle', 'playing', 'buffering', 'paused', 'blocked'] as const) {
      expect(playbackMessage({ phase }, en), phase).to.equal(undefined);
    }
    for (const phase of ['loading', 'suspended'] as const) {
      expect(playbackMessage({ phase }, en), phase).to.include({ stopped: false });
    }
  });
});
