import { expect } from 'chai';
import { parseToken } from '../../../src/token/index.js';
import { contentOf, isSameContent } from '../../../src/elements/shared/content.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const same = (one: unknown, other: unknown) => isSameContent(contentOf(one), contentOf(other));
const handler = (): void => undefined;

describe('isSameContent', () => {
  const equals: [title: string, make: () => unknown][] = [
    ['a text', () => 'a'],
    ['no number', () => NaN],
    ['an empty object', () => ({})],
    ['settings', () => ({ playback: { automute: true, timeouts: { loading: 10 } }, style: null })],
    ['entries', () => [{ streamName: 'A', label: '720p' }, { streamName: 'B' }]],
    ['an object without a prototype', () => Object.assign(Object.create(null) as object, { a: 1 })],
    ['one function in two objects', () => ({ events: { onPlay: handler } })],
    ['headers', () => new Headers({ a: '1', b: '2' })],
    ['an address', () => new URL('https://h/x')],
    ['a query', () => new URLSearchParams('a=1&a=2')],
    ['a map', () => new Map([['a', { b: 1 }]])],
    ['a set', () => new Set([1, 2])],
    ['a moment', () => new Date(5)],
    ['a token that was read', () => parseToken(unsignedJwt(playbackClaims({})))],
    ['a list with holes', () => [1, , 3]], // eslint-disable-line no-sparse-arrays
  ];
  for (const [title, make] of equals) {
    it(`finds ${title} the same, made twice`, () => {
      expect(same(make(), make())).to.equal(true);
      expect(same([make()], [make()])).to.equal(true);
    });
  }

  it('does not mind the order of keys, but that of a list', () => {
    expect(same({ a: 1, b: 2 }, { b: 2, a: 1 })).to.equal(true);
    expect(same([1, 2], [2, 1])).to.equal(false);
  });

  const others: [title: string, one: unknown, other: unknown][] = [
    ['another value', { a: { b: 1 } }, { a: { b: 2 } }],
    ['another type', { a: 1 }, { a: '1' }],
    ['a key more', { a: 1 }, { a: 1, b: undefined }],
    ['a list instead of an object', ['a'], { 0: 'a' }],
    ['nothing instead of something', null, {}],
    ['another function', { a: () => 1 }, { a: () => 1 }],
    ['another instance of a class', new (class A {})(), new (class A {})()],
    [
      'another token',
      parseToken(unsignedJwt(playbackClaims({ exp: 5e9 }))),
      parseToken(unsignedJwt(playbackClaims({ exp: 6e9 }))),
    ],
    ['another address', new URL('https://h/x'), new URL('https://h/y')],
    ['a shorter list', [1, 2], [1]],
  ];
  for (const [title, one, other] of others) {
    it(`tells ${title}`, () => {
      expect(same(one, other)).to.equal(false);
      expect(same(other, one)).to.equal(false);
    });
  }

  it('tells what was changed within an object since', () => {
    const config = { playback: { volume: 1 } };
    const before = contentOf(config);
    config.playback.volume = 0;
    expect(isSameContent(contentOf(config), before)).to.equal(false);
    expect(isSameContent(contentOf({ ...config }), before)).to.equal(false);
  });

  const cyclic = (): unknown => {
    const value: Record<string, unknown> = { a: 1, list: [] };
    value['self'] = value;
    (value['list'] as unknown[]).push(value, value);
    return value;
  };
  const unreadable: [title: string, make: () => object][] = [
    ['a cyclic object', () => cyclic() as object],
    [
      'an object that throws when it is read',
      () => Object.defineProperty({}, 'a', { get: fail, enumerable: true }),
    ],
    [
      'an object that throws when it is looked at',
      () => new Proxy({}, { ownKeys: fail, getPrototypeOf: fail }),
    ],
    ['a revoked proxy', () => revoked()],
    ['a list without end', () => new Array<unknown>(4_000_000_000)],
    ['an object with very many values', () => Array.from({ length: 200_000 }, (_, i) => ({ i }))],
  ];
  for (const [title, make] of unreadable) {
    it(`takes ${title} for itself alone, and neither throws nor hangs`, () => {
      const one = make();
      expect(same(one, one)).to.equal(true);
      expect(same(one, make())).to.equal(false);
      expect(same(one, {})).to.equal(false);
    });
  }
});

function fail(): never {
  throw new Error('not to be read');
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
