import { expect } from 'chai';
import { milliseconds } from '../../../src/shared/index.js';
import { H5LiveError } from '../../../src/token/index.js';
import {
  failureOf,
  IDLE,
  reducePlayback,
  type PlaybackInput,
  type PlaybackState,
} from '../../../src/playback/playback-state.js';

const event = (name: string, data?: Record<string, unknown>): PlaybackInput => ({
  type: 'event',
  event: { name, ...(data && { data }) },
});
const failure = { code: 4106, message: 'lost' };
const retrying: PlaybackState = { phase: 'reconnecting', attempt: 2, failure };
const failed: PlaybackState = { phase: 'failed', failure };
const blocked: PlaybackState = { phase: 'blocked', failure };
const suspended: PlaybackState = { phase: 'suspended', failure };
const startsAt = milliseconds(1_750_000_000_000);
const scheduled: PlaybackState = { phase: 'scheduled', startsAt, failure };
const state = (phase: PlaybackState['phase']): PlaybackState => ({ phase });

describe('reducePlayback', () => {
  const rows: [from: PlaybackState, input: PlaybackInput, to: PlaybackState][] = [
    [IDLE, event('Ready'), state('paused')],
    [IDLE, { type: 'connecting' }, state('loading')],
    [state('paused'), event('Loading'), state('loading')],
    [state('loading'), event('Play'), state('playing')],
    [state('playing'), event('StartBuffering'), state('buffering')],
    [state('buffering'), event('StopBuffering'), state('playing')],
    [state('playing'), event('Pause', { reason: 'normal' }), state('paused')],
    [state('playing'), event('Destroy'), IDLE],
    [state('playing'), event('Stats'), state('playing')],
    [state('playing'), event('constructor'), state('playing')],
    // An error alone changes nothing: what follows from it is another input.
    [state('playing'), event('Error', { code: 4106 }), state('playing')],
    [state('playing'), { type: 'reconnecting', attempt: 2, failure }, retrying],
    [retrying, event('Pause', { reason: 'connectionclose' }), retrying],
    [retrying, { type: 'connecting' }, retrying],
    [retrying, event('Loading', { connectDelay: 0 }), retrying],
    [retrying, event('StartBuffering'), retrying],
    [retrying, event('Play'), state('playing')],
    [retrying, event('Pause', { reason: 'normal' }), state('paused')],
    [retrying, { type: 'paused' }, state('paused')],
    [retrying, { type: 'ended' }, IDLE],
    // The vendor's own reconnect, where the owner asked for it.
    [
      state('playing'),
      event('Pause', { reason: 'reconnectionimminent' }),
      { phase: 'reconnecting', attempt: 1 },
    ],
    [retrying, event('Pause', { reason: 'reconnectionimminent' }), { ...retrying, attempt: 3 }],
    [state('playing'), { type: 'failed', failure }, failed],
    [failed, event('Pause', { reason: 'connectionclose' }), failed],
    [failed, event('StartBuffering'), failed],
    [failed, event('Loading'), state('loading')],
    [failed, { type: 'connecting' }, state('loading')],
    [state('loading'), { type: 'blocked', failure }, blocked],
    [blocked, event('Pause', { reason: 'interactionrequired' }), blocked],
    [blocked, event('Play'), state('playing')],
    [state('loading'), { type: 'scheduled', startsAt, failure }, scheduled],
    [scheduled, event('Pause', { reason: 'connectionclose' }), scheduled],
    [scheduled, event('StartBuffering'), scheduled],
    [scheduled, { type: 'connecting' }, state('loading')],
    [scheduled, event('Loading'), state('loading')],
    [scheduled, { type: 'paused' }, state('paused')],
    [state('playing'), { type: 'suspended', failure }, suspended],
    [suspended, event('Pause', { reason: 'playbacksuspended' }), suspended],
    [suspended, event('Loading'), state('loading')],
  ];
  for (const [from, input, to] of rows) {
    const what =
      input.type === 'event' ? `${input.event.name} ${JSON.stringify(input.event.data ?? '')}` : input.type;
    it(`is ${to.phase} when ${from.phase} and ${what.trim()} comes`, () => {
      expect(reducePlayback(from, input)).to.deep.equal(to);
    });
  }

  it('gives the same object where nothing changes', () => {
    const same: [PlaybackState, PlaybackInput][] = [
      [state('playing'), event('Play')],
      [state('playing'), event('Mute')],
      [retrying, event('Loading')],
      [failed, event('Pause')],
      [IDLE, { type: 'ended' }],
    ];
    for (const [before, input] of same) expect(reducePlayback(before, input)).to.equal(before);
  });
});

describe('failureOf', () => {
  const rows: [title: string, error: unknown, code: number | string][] = [
    ['the vendor’s error', { code: 4901, message: 'denied' }, 4901],
    ['one of our own', new H5LiveError('player-unavailable', 'no'), 'player-unavailable'],
    ['a thrown text', 'oops', 'player-failed'],
    ['nothing', undefined, 'player-failed'],
    ['a code that is none', { code: -1.5 }, 'player-failed'],
    ['a TypeError without a code', new TypeError('x'), 'player-failed'],
  ];
  for (const [title, error, code] of rows) {
    it(`reads ${title}`, () => expect(failureOf(error).code).to.equal(code));
  }

  it('keeps tokens and endless texts out', () => {
    const { message } = failureOf({ code: 4901, message: `jwtoken=eyJabc.def.ghi ${'x'.repeat(5000)}` });
    expect(message).to.match(/^jwtoken=\[token removed\] x+$/);
    expect(message.length).to.equal(500);
  });
});
