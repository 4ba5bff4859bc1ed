// Who looks at the page, or records it, does not see the token that was written into it.
import { expect } from '@open-wc/testing';
import type { ReactiveElement } from 'lit';
import '../../src/define.js';
import '../../src/code-snippet.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';

const claims = (changes = {}) => playbackClaims({ exp: 4_102_444_800, streams: ['AAAAA-BBBBB'], ...changes });
const JWT = unsignedJwt(claims());
const RENEWED = unsignedJwt(claims({ exp: 4_102_448_400 }));
const OTHER = unsignedJwt(claims({ exp: 4_102_441_200 }));
const STS = JSON.stringify({ token: 'ab'.repeat(16), expires: '4102444800', options: '1', tag: '' });
const REFERENCE = /^in-memory:\d+(?:-\d+){3}$/;

const TAGS = ['secure-h5live-player', 'secure-h5live-token-status', 'secure-h5live-code-snippet'] as const;

type WithToken = ReactiveElement & { token: unknown };

const place = document.body.appendChild(document.createElement('main'));
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Parses a tag. Nothing is loaded by a player that waits for a click. */
function parsed(tag: string, token: string, before = '', after = ''): WithToken {
  place.innerHTML = `<${tag} loading="click" ${before} token="${escaped(token)}" ${after}></${tag}>`;
  return only();
}

const only = (): WithToken => {
  expect(place.childElementCount).to.equal(1);
  return place.firstElementChild as WithToken;
};

/** Whether any of a text stands in the page, as markup tells it. */
const isInPage = (text: string) => document.documentElement.outerHTML.includes(escaped(text));

for (const tag of TAGS)
  describe(`the token attribute of <${tag}>`, () => {
    afterEach(() => place.replaceChildren());

    for (const [kind, token] of [
      ['a JWT', JWT],
      ['a V2 token as JSON', STS],
      ['what is no token', 'eyJ.broken'],
    ] as const)
      it(`has a reference in place of ${kind} once that is read`, () => {
        const element = parsed(tag, token);
        expect(element.token).to.equal(token);
        expect(element.getAttribute('token')).to.match(REFERENCE);
        expect(isInPage(token)).to.equal(false);
      });

    it('is read where the page sets it later as well, before an observer of the page looks', async () => {
      const element = document.createElement(tag) as WithToken;
      element.setAttribute('loading', 'click');
      place.append(element);
      const seen: (string | null)[] = [];
      const observer = new MutationObserver((records) => {
        for (const { target } of records) seen.push((target as Element).getAttribute('token'));
      });
      observer.observe(element, { attributes: true });
      element.setAttribute('token', JWT);
      await Promise.resolve();
      observer.disconnect();
      expect(element.token).to.equal(JWT);
      expect(seen).to.have.length.greaterThan(0);
      for (const text of seen) expect(text).to.match(REFERENCE);
    });

    it('is read where the element was there before its class', async () => {
      const late = `x-late-${tag}`;
      const element = parsed(late, JWT, 'lang="de"', 'stream-name="AAAAA-BBBBB"');
      expect(element.getAttribute('token')).to.equal(JWT);
      (customElements.get(tag) as unknown as { define(tag: string): void }).define(late);
      const read = {
        token: element.token,
        lang: element.lang,
        name: Reflect.get(element, 'streamName') as unknown,
      };
      expect(read).to.deep.equal({ token: JWT, lang: 'de', name: 'AAAAA-BBBBB' });
      expect(isInPage(JWT)).to.equal(false);
      await element.updateComplete;
      expect(element.getAttribute('stream-name')).to.equal('AAAAA-BBBBB');
    });

    const COPIES: readonly [title: string, copy: (element: Element) => void][] = [
      ['cloneNode', (element) => element.replaceWith(element.cloneNode(true))],
      ['importNode', (element) => element.replaceWith(document.importNode(element, true))],
      ['markup that is written anew', () => void (place.innerHTML += '')],
      [
        'a template',
        () => {
          const template = document.createElement('template');
          template.innerHTML = place.innerHTML;
          place.replaceChildren(template.content.cloneNode(true));
        },
      ],
      [
        'a page that is parsed and imported',
        () => {
          const { body } = new DOMParser().parseFromString(place.innerHTML, 'text/html');
          place.replaceChildren(document.importNode(body.firstElementChild!, true));
        },
      ],
    ];
    for (const [title, copy] of COPIES)
      it(`gives a copy the token, by ${title}, and does not show it`, () => {
        const element = parsed(tag, JWT);
        copy(element);
        expect(only()).not.to.equal(element);
        expect(only().token).to.equal(JWT);
        expect(isInPage(JWT)).to.equal(false);
      });

    it('takes no renewed token back where the page is written over with the same one', async () => {
      const element = parsed(tag, JWT);
      element.token = RENEWED;
      await element.updateComplete;
      let updates = 0;
      element.addController({ hostUpdate: () => (updates += 1) });
      element.setAttribute('token', JWT);
      await element.updateComplete;
      expect(element.token).to.equal(RENEWED);
      expect(updates).to.equal(0);
      expect(element.getAttribute('token')).to.match(REFERENCE);
    });

    it('is another token where the page writes another', () => {
      const element = parsed(tag, JWT);
      const first = element.getAttribute('token');
      for (const token of [OTHER, JWT]) {
        element.setAttribute('token', token);
        expect(element.token).to.equal(token);
      }
      expect(element.getAttribute('token')).to.equal(first);
    });

    it('ends with its token where the page takes it away, and begins again', () => {
      const element = parsed(tag, JWT);
      element.removeAttribute('token');
      expect(element.token).to.equal(undefined);
      expect(element.hasAttribute('token')).to.equal(false);
      element.setAttribute('token', JWT);
      expect(element.token).to.equal(JWT);
    });

    it('says nothing where it refers to a token that this page never had', () => {
      const element = parsed(tag, 'in-memory:1-2');
      expect(element.token).to.equal(undefined);
      element.setAttribute('token', JWT);
      element.setAttribute('token', 'in-memory:3-4');
      expect(element.token).to.equal(undefined);
    });

    for (const [title, before, after] of [
      ['before it', 'keep-token', ''],
      ['behind it', '', 'keep-token'],
    ] as const)
      it(`stays as it is with keep-token ${title}, also in copies`, () => {
        const element = parsed(tag, JWT, before, after);
        expect(element.getAttribute('token')).to.equal(JWT);
        const copy = element.cloneNode(true) as WithToken;
        expect([copy.token, copy.getAttribute('token')]).to.deep.equal([JWT, JWT]);
      });

    it('is not written where the token is a property', async () => {
      const element = document.createElement(tag) as WithToken;
      Object.assign(element, { loading: 'click', token: JWT });
      place.append(element);
      await element.updateComplete;
      expect(element.hasAttribute('token')).to.equal(false);
    });
  });

describe('a reference to a token', () => {
  afterEach(() => place.replaceChildren());

  it('is the same for the same token in all elements, and another for another', () => {
    const [player, panel] = ['secure-h5live-player', 'secure-h5live-token-status'].map((tag) =>
      parsed(tag, JWT).getAttribute('token'),
    );
    expect(panel).to.equal(player);
    expect(parsed('secure-h5live-token-status', OTHER).getAttribute('token')).not.to.equal(player);
  });

  it('cannot be guessed from another', () => {
    const references = Array.from({ length: 50 }, (_, index) =>
      parsed('secure-h5live-token-status', unsignedJwt(claims({ exp: 4_102_000_000 + index }))).getAttribute(
        'token',
      ),
    );
    const numbers = references.flatMap((text) => text!.replace('in-memory:', '').split('-'));
    expect(new Set(numbers).size).to.equal(200);
    // Of 32 bits that come by chance, one in forty is below 100 million.
    const long = numbers.filter((number) => number.length > 8);
    expect(long.length).to.be.greaterThan(160);
  });
});
