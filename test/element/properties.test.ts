import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { LitElement, PropertyDeclaration } from 'lit';
import '../../src/define.js';
import '../../src/owner.js';
import '../../src/code-snippet.js';
import type { SecureH5liveTokenStatus } from '../../src/index.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { fakePlayers, fakePlayerSrc, playerSetUp, until } from './fakes/fake-player.js';

type Values = Record<string, unknown>;

const TAGS = [
  'secure-h5live-player',
  'secure-h5live-token-status',
  'secure-h5live-controls',
  'secure-h5live-statistics',
  'secure-h5live-code-snippet',
  'secure-h5live-token-form',
  'secure-h5live-token-overview',
  'secure-h5live-token-decoder',
];

// No page asks the network here: without a script the player fails, which is not what these tests are about.
const make = (tag: string): LitElement & Values => {
  const element = document.createElement(tag) as LitElement & Values;
  if ('loading' in element) element['loading'] = 'click';
  return element;
};

async function shown(tag: string): Promise<LitElement & Values> {
  const element = make(tag);
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.append(element);
  await element.updateComplete;
  return element;
}

/** The reactive properties that a page may set, without the states that are the element's own. */
const declared = (element: LitElement): [name: string, options: PropertyDeclaration][] =>
  [...(element.constructor as typeof LitElement).elementProperties]
    .filter(([, options]) => !(options as { state?: boolean }).state)
    .map(([name, options]) => [String(name), options]);

const names = (element: LitElement) => declared(element).map(([name]) => name);

/** What each property is where nothing was given. */
const untouched = (element: LitElement & Values): Values =>
  Object.fromEntries(names(element).map((name) => [name, element[name]]));

const OF_TYPE = new Map<unknown, unknown>([
  [Boolean, true],
  [Number, 7],
  [String, 'something'],
  [Array, []],
]);
const NOTHING: [title: string, value: unknown][] = [
  ['null', null],
  ['undefined', undefined],
  ['an empty text', ''],
  ['a number that is none', NaN],
];

for (const tag of TAGS) {
  describe(`the properties of <${tag}>`, () => {
    afterEach(() => fixtureCleanup());

    for (const [title, value] of NOTHING) {
      it(`have their defaults again after ${title}, all at once and one by one`, async () => {
        const element = await shown(tag);
        const defaults = untouched(element);
        for (const [name, { type }] of declared(element))
          if (name !== 'loading') element[name] = OF_TYPE.get(type) ?? (() => undefined);
        await element.updateComplete;
        for (const name of names(element)) {
          if (name !== 'loading') element[name] = value;
          await element.updateComplete;
        }
        expect(untouched(element)).to.deep.equal(defaults);
        for (const name of names(element)) if (name !== 'loading') element[name] = value;
        await element.updateComplete;
        expect(untouched(element)).to.deep.equal(defaults);
      });

      it(`have their defaults after ${title} before the element is shown`, async () => {
        const element = make(tag);
        const defaults = untouched(element);
        for (const name of names(element)) if (name !== 'loading') element[name] = value;
        (await fixture<HTMLElement>(html`<div></div>`)).append(element);
        await element.updateComplete;
        expect(untouched(element)).to.deep.equal(defaults);
      });
    }

    it('have their defaults again when their attributes are removed', async () => {
      const element = await shown(tag);
      const defaults = untouched(element);
      const { observedAttributes } = element.constructor as typeof LitElement;
      for (const attribute of observedAttributes)
        if (attribute !== 'loading') element.setAttribute(attribute, '7');
      await element.updateComplete;
      for (const attribute of observedAttributes) {
        if (attribute !== 'loading') element.removeAttribute(attribute);
        await element.updateComplete;
      }
      expect(untouched(element)).to.deep.equal(defaults);
    });

    it('take whatever a page gives them, and throw at nothing', async () => {
      const element = await shown(tag);
      const cyclic: unknown[] = [];
      cyclic.push(cyclic);
      const throwing = new Proxy(
        {},
        {
          get: () => {
            throw new Error('no');
          },
          getPrototypeOf: () => {
            throw new Error('no');
          },
          ownKeys: () => {
            throw new Error('no');
          },
        },
      );
      const { proxy: revoked, revoke } = Proxy.revocable({}, {});
      revoke();
      const wild = [
        cyclic,
        throwing,
        revoked,
        Symbol('s'),
        12n,
        -1,
        Infinity,
        () => 1,
        new Date(NaN),
        'abc',
        [[]],
      ];
      for (const value of wild) {
        for (const [name, { type }] of declared(element))
          if (type && name !== 'loading') element[name] = value;
        await element.updateComplete;
      }
      for (const [name, { type }] of declared(element)) {
        if (type === Number) expect(element[name], name).not.to.deep.equal(NaN);
      }
    });

    it('say what they are read as', async () => {
      const element = await shown(tag);
      const types = declared(element).map(([, { type }]) => type);
      expect(types).to.include(String);
      for (const [name, { type }] of declared(element)) {
        const kind = new Map<unknown, unknown>([
          ['string', String],
          ['number', Number],
          ['boolean', Boolean],
        ]).get(typeof element[name]);
        if (kind && name !== 'quality') expect(type, name).to.equal(kind);
      }
    });

    it('that are numbers keep their default where a text is none, and read one that is', async () => {
      const element = await shown(tag);
      for (const [name, { type, attribute }] of declared(element)) {
        if (type !== Number) continue;
        const initial = element[name];
        for (const text of ['abc', '  ', '1,5', '12px', [], {}, true]) {
          element[name] = text;
          expect(element[name], name).to.equal(initial);
        }
        element[name] = ' 0.5 ';
        expect(element[name], name).to.equal(0.5);
        if (attribute === false) continue;
        element.setAttribute(String(attribute ?? name), 'abc');
        expect(element[name], name).to.equal(initial);
      }
      await element.updateComplete;
    });
  });
}

describe('a stream that is taken away', () => {
  const TOKEN = unsignedJwt(playbackClaims({ exp: 4_102_444_800 }));
  const taking: [title: string, take: (player: HTMLElement & Values) => void][] = [
    ['as null', (player) => (player['streamName'] = null)],
    ['as undefined', (player) => (player['streamName'] = undefined)],
    ['with its attribute', (player) => player.removeAttribute('stream-name')],
  ];
  for (const [title, take] of taking) {
    it(`${title} ends its playback, and another one plays after it`, async () => {
      Object.assign(fakePlayers() ?? {}, { instances: [] });
      const player = await fixture<HTMLElement & Values>(
        html`<secure-h5live-player
          stream-name="AAAAA-BBBBB"
          autoplay
          player-src=${fakePlayerSrc()}
          .token=${TOKEN}
        ></secure-h5live-player>`,
      );
      const first = await playerSetUp();
      take(player);
      await until('it was destroyed', () => first.calls.includes('destroy'));
      await (player as unknown as LitElement).updateComplete;
      player['groupId'] = null;
      player['streamName'] = 'CCCCC-DDDDD';
      const second = await playerSetUp(1);
      expect(second.config.source.entries![0]!.h5live.rtmp.streamname).to.equal('CCCCC-DDDDD');
      expect(second.config.source.group).to.equal(undefined);
      expect(second.config.playback?.autoplay).to.equal(true);
    });
  }

  it('has no effect on a panel that is told of none', async () => {
    const panel = await fixture<SecureH5liveTokenStatus>(
      html`<secure-h5live-token-status .token=${TOKEN} lang="en"></secure-h5live-token-status>`,
    );
    Object.assign(panel, { streamName: null, groupId: null, expiringWithin: NaN, leeway: 'soon' });
    await panel.updateComplete;
    expect(panel.diagnosis.map(({ code }) => code)).not.to.include.members(['group-mismatch']);
    expect(panel.tokenStatus).to.equal('valid');
  });
});

describe('the order in which properties are set', () => {
  afterEach(() => fixtureCleanup());

  it('is nothing to a player: the vendor’s is set up with the same', async () => {
    const values = Object.entries({
      streamName: 'AAAAA-BBBBB',
      token: unsignedJwt(playbackClaims({ exp: 4_102_444_800 })),
      muted: true,
      volume: 0.3,
      latencyMode: 'fastadaptive',
      serverDomain: 'eu.example',
      config: {
        playback: { latencyControlMode: 'classic', timeouts: { loading: 7 } },
        style: { width: '9px' },
      },
      playerSrc: fakePlayerSrc(),
      autoplay: true,
    });
    const setUpWith = async (order: typeof values): Promise<unknown> => {
      const count = fakePlayers()?.instances.length ?? 0;
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const player = place.appendChild(document.createElement('secure-h5live-player'));
      for (const [name, value] of order) Object.assign(player, { [name]: value });
      const made = await until('a player', () => {
        const last = fakePlayers()?.instances.at(-1);
        return (fakePlayers()?.instances.length ?? 0) > count && last?.config && last;
      });
      return JSON.parse(JSON.stringify(made.config));
    };
    const first = await setUpWith(values);
    expect(JSON.stringify(first)).to.include('eu.example').and.to.include('fastadaptive');
    expect(await setUpWith(values.toReversed())).to.deep.equal(first);
    expect(await setUpWith([...values.slice(4), ...values.slice(0, 4)])).to.deep.equal(first);
  });
});
