import { expect } from 'chai';
import { H5LiveError, parseToken, type TokenReading } from '../../../../src/token/index.js';
import {
  PlaybackTokens,
  type TokenListener,
  type TokenSettings,
  type TokenSupply,
} from '../../../../src/playback/tokens/playback-tokens.js';
import { settle } from '../../../helpers/settle.js';
import { unsignedJwt } from '../../../helpers/tokens.js';

const GIVEN = parseToken(unsignedJwt({ aud: 'splay', streams: ['A'], sub: 'given' }));
const FRESH = parseToken(unsignedJwt({ aud: 'splay', streams: ['A'], sub: 'fresh' }));
const NEVER = { fetch: () => Promise.reject(new Error('never asked here')) };

/** What fetches tokens, as far as it is told what to do: it writes down what that was. */
class FakeManager implements TokenSupply {
  readonly told: string[] = [];
  readonly renewable = true;
  current: TokenReading = GIVEN;
  listener: TokenListener | undefined;
  settings: TokenSettings | undefined;

  set active(active: boolean) {
    this.told.push(`active ${active}`);
  }

  listen(listener: TokenListener): void {
    this.listener = listener;
  }

  use(settings: TokenSettings): void {
    this.settings = settings;
    this.told.push('use');
  }

  ensure(reason: string): Promise<TokenReading> {
    this.told.push(`ensure ${reason}`);
    return Promise.resolve((this.current = FRESH));
  }

  renew(reason: string): Promise<TokenReading> {
    this.told.push(`renew ${reason}`);
    return Promise.resolve((this.current = FRESH));
  }

  refused = (): void => void this.told.push('refused');
  wake = (): void => void this.told.push('wake');
  online = (): void => void this.told.push('online');
  stop = (): void => void this.told.push('stop');
}

/** Tokens whose manager comes when the test says so. */
function bench() {
  const manager = new FakeManager();
  const loads: { come(): void; fail(): void }[] = [];
  const tokens = new PlaybackTokens(
    () =>
      new Promise((resolve, reject) =>
        loads.push({
          come: () => resolve(manager),
          fail: () => reject(new H5LiveError('component-unavailable', 'It did not come.')),
        }),
      ),
  );
  const heard: string[] = [];
  tokens.listen({
    renewed: (_, reason) => heard.push(reason),
    failed: ({ code }) => heard.push(code),
  });
  return { tokens, manager, loads, heard };
}

const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'fulfilled',
    (error: unknown) => (error as H5LiveError).code,
  );

describe('the tokens of a playback', () => {
  it('are the one that was given, for which nothing is loaded', async () => {
    const { tokens, loads } = bench();
    expect(tokens.current.kind).to.equal('none');
    tokens.use({ streamName: 'A', token: GIVEN });
    expect(tokens.current).to.equal(GIVEN);
    expect(tokens.renewable).to.equal(false);
    expect(await tokens.ensure('start')).to.equal(GIVEN);
    expect(await code(tokens.renew('manual'))).to.equal('token-not-better');
    tokens.wake();
    tokens.online();
    tokens.stop();
    expect(tokens.current).to.equal(GIVEN);
    expect(loads).to.have.length(0);
  });

  it('begin to load what fetches others as soon as there is somewhere to fetch them from', async () => {
    const { tokens, manager, loads, heard } = bench();
    tokens.use({ streamName: 'A', token: GIVEN, source: NEVER });
    expect(loads).to.have.length(1);
    expect(tokens.renewable).to.equal(true);
    expect(tokens.current).to.equal(GIVEN);
    tokens.active = false;
    loads[0]?.come();
    await settle();
    expect(manager.told).to.deep.equal(['active false', 'use']);
    expect(manager.settings).to.deep.equal({ streamName: 'A', token: GIVEN, source: NEVER });
    expect(await tokens.ensure('start')).to.equal(FRESH);
    expect(tokens.current).to.equal(FRESH);
    manager.listener?.renewed(FRESH, 'start');
    manager.listener?.failed(new H5LiveError('token-endpoint-refused', 'No.'));
    expect(heard).to.deep.equal(['start', 'token-endpoint-refused']);
    tokens.refused(FRESH);
    tokens.wake();
    tokens.online();
    tokens.active = true;
    tokens.use({ streamName: 'B' });
    expect(manager.told.slice(2)).to.deep.equal([
      'ensure start',
      'refused',
      'wake',
      'online',
      'active true',
      'stop',
      'use',
    ]);
    expect(tokens.renewable).to.equal(false);
    expect(loads).to.have.length(1);
  });

  it('wait for it where one is asked for, in the order in which that was done', async () => {
    const { tokens, manager, loads } = bench();
    tokens.use({ streamName: 'A', source: NEVER });
    const asked = [tokens.ensure('start'), tokens.renew('manual')];
    for (const { come } of loads) come();
    expect(await Promise.all(asked)).to.deep.equal([FRESH, FRESH]);
    expect(manager.told).to.deep.equal(['active true', 'use', 'ensure start', 'renew manual']);
  });

  it('give nobody a token who was waiting when it was stopped, or when another source was named', async () => {
    const { tokens, manager, loads } = bench();
    tokens.use({ streamName: 'A', source: NEVER });
    const first = code(tokens.ensure('start'));
    tokens.use({ streamName: 'B', source: NEVER });
    const second = code(tokens.ensure('start'));
    tokens.stop();
    const third = code(tokens.ensure('reconnect'));
    for (const { come } of loads) come();
    expect(await Promise.all([first, second, third])).to.deep.equal([
      'token-endpoint-unreachable',
      'token-endpoint-unreachable',
      'fulfilled',
    ]);
    expect(manager.told).to.deep.equal(['active true', 'use', 'ensure reconnect']);
    expect(manager.settings?.streamName).to.equal('B');
  });

  it('say that it could not be loaded, and load it again for whoever asks next', async () => {
    const { tokens, manager, loads } = bench();
    tokens.use({ streamName: 'A', source: NEVER });
    loads[0]?.fail();
    await settle();
    const asked = code(tokens.ensure('start'));
    loads[1]?.fail();
    expect(await asked).to.equal('component-unavailable');
    const again = tokens.ensure('start');
    loads[2]?.come();
    expect(await again).to.equal(FRESH);
    expect(manager.told).to.deep.equal(['active true', 'use', 'ensure start']);
  });
});
