import { expect } from 'chai';
import fc from 'fast-check';
import { readMetadata } from '../../../src/nanoplayer/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const JWT = unsignedJwt(playbackClaims());

describe('readMetadata', () => {
  it('copies what was sent', () => {
    const message = { a: [1, null, true, 'text', { b: -0.5 }] };
    const read = readMetadata({ handlerName: 'onCuePoint', message, streamTime: 12.5 });
    expect(read).to.deep.equal({ handlerName: 'onCuePoint', message, streamTime: 12.5, truncated: false });
    expect(read.message).not.to.equal(message);
  });

  it('takes any kind of message', () => {
    for (const message of ['text', 7, true, null, [], {}])
      expect(readMetadata({ message }).message).to.deep.equal(message);
  });

  it('reads nothing out of what is none', () => {
    for (const data of [undefined, null, 'text', 7, [], { handlerName: 7, streamTime: NaN }])
      expect(readMetadata(data)).to.deep.equal({ handlerName: '', message: undefined, truncated: false });
  });

  it('covers tokens in texts and in names, however deep', () => {
    const read = readMetadata({
      handlerName: JWT,
      message: { [JWT]: [`at ${JWT}`, { url: 'wss://x/?token=c939185322336a1cd71d0441eb47ed82' }] },
    });
    expect(JSON.stringify(read)).not.to.match(/eyJ|c939185322336a1/);
  });

  it('covers a token that begins where a text is cut', () => {
    const text = 'x'.repeat(9_990) + ' ' + JWT;
    const { message, truncated } = readMetadata({ message: text });
    expect([message as string, truncated]).to.satisfy(
      ([cut]: [string]) => !cut.includes('eyJ') && cut.length <= 10_000,
    );
  });

  it('is bounded in length, number and depth, and says so', () => {
    const deep = JSON.parse('['.repeat(50) + ']'.repeat(50)) as unknown;
    for (const message of ['x'.repeat(10_001), Array.from({ length: 1_001 }, () => 0), deep]) {
      const read = readMetadata({ message });
      expect(read.truncated).to.equal(true);
      expect(JSON.stringify(read.message).length).to.be.at.most(10_002);
    }
    expect(readMetadata({ message: Array.from({ length: 1_000 }, () => 0) }).truncated).to.equal(false);
  });

  it('takes no functions and instances, and is not broken by what throws', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const hostile = {
      get handlerName(): string {
        throw new Error('no');
      },
      message: {
        get a(): string {
          throw new Error('no');
        },
        b: () => undefined,
        c: proxy,
        d: 1,
      },
    };
    const read = readMetadata(hostile);
    expect(read.handlerName).to.equal('');
    expect(read.message).to.include({ a: undefined, b: undefined, d: 1 });
    expect(readMetadata(proxy).message).to.equal(undefined);
  });

  it('ends with what holds itself', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(readMetadata({ message: circle }).truncated).to.equal(true);
  });

  it('changes no prototype', () => {
    const { message } = readMetadata({ message: JSON.parse('{"__proto__":{"polluted":1}}') as object });
    expect((message as { polluted?: number }).polluted).to.equal(undefined);
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
  });

  it('gives plain data without a token, whatever comes', () => {
    const texts = fc.oneof(fc.string(), fc.constant(JWT), fc.constant(`a=${JWT}&b`));
    fc.assert(
      fc.property(fc.object({ values: [texts, fc.integer(), fc.boolean()], key: texts }), (data) => {
        const read = readMetadata({ handlerName: 'x', message: data });
        expect(JSON.stringify(read)).not.to.contain(JWT.slice(0, 20));
        expect(structuredClone(read.message)).to.deep.equal(read.message);
      }),
      { numRuns: 300, seed: 14 },
    );
  });
});
