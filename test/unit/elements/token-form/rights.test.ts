import { expect } from 'chai';
import { seconds } from '../../../../src/shared/index.js';
import { form as deForm } from '../../../../src/locales/de/owner.js';
import { form as enForm } from '../../../../src/locales/en/form.js';
import { honestNotes, rightsSentence } from '../../../../src/elements/owner/token-form/rights.js';
import type { TokenFields } from '../../../../src/token-api/index.js';

const FROM = seconds(1_800_000_000);
const UNTIL = seconds(1_800_086_400);
const stream: TokenFields = {
  kind: 'jwt',
  scope: { kind: 'streams', streams: ['AAAAA-BBBBB'] },
  expiresAt: UNTIL,
};
const say = (fields: Partial<TokenFields>, labels: typeof deForm.rights = enForm.rights) =>
  rightsSentence({ ...stream, ...fields }, labels)
    .map((part) => (part === UNTIL ? '<until>' : part === FROM ? '<from>' : part))
    .join('');

describe('the sentence about what a token can do', () => {
  const rows: [title: string, fields: Partial<TokenFields>, sentence: string][] = [
    [
      'a stream',
      {},
      'Opens stream AAAAA-BBBBB until <until>; it cannot be revoked; who is watching when it expires goes on.',
    ],
    [
      'everything',
      { notBefore: FROM, ip: '1.2.3.4', domain: 'example.com', revocable: true, forceDisconnect: true },
      'Opens stream AAAAA-BBBBB from <from> until <until>, from address 1.2.3.4, on pages of example.com; it can be revoked; who is watching when it expires is disconnected.',
    ],
    [
      'several streams',
      { scope: { kind: 'streams', streams: ['a', 'b'] } },
      'Opens 2 streams (a, b) until <until>; it cannot be revoked; who is watching when it expires goes on.',
    ],
    [
      'many streams',
      { scope: { kind: 'streams', streams: ['a', 'b', 'c', 'd', 'e', 'f'] } },
      'Opens 6 streams (a, b, c, d, e, …) until <until>; it cannot be revoked; who is watching when it expires goes on.',
    ],
    [
      'a group',
      { scope: { kind: 'group', groupId: 'g-1' } },
      'Opens every stream of group g-1 until <until>; it cannot be revoked; who is watching when it expires goes on.',
    ],
    [
      'an organisation without end',
      { kind: 'sts', scope: { kind: 'organisation', hash: 'h' }, expiresAt: undefined },
      'Opens every stream of the organisation without end; it cannot be revoked.',
    ],
    [
      'a name that looks like a place to fill in',
      { scope: { kind: 'streams', streams: ['{until}{limits}\ue001'] } },
      'Opens stream {until}{limits} until <until>; it cannot be revoked; who is watching when it expires goes on.',
    ],
  ];
  for (const [title, fields, sentence] of rows)
    it(`tells of ${title}`, () => expect(say(fields)).to.equal(sentence));

  it('is German in German', () => {
    expect(say({ ip: '1.2.3.4', forceDisconnect: true }, deForm.rights)).to.equal(
      'Öffnet den Stream AAAAA-BBBBB bis <until>, von der Adresse 1.2.3.4 aus; lässt sich nicht widerrufen; wer beim Ablauf zusieht, wird getrennt.',
    );
  });

  it('never holds the hash of the organisation, the tag or the user', () => {
    const said = say({ scope: { kind: 'organisation', hash: 'HASH' }, tag: 'TAG', user: 'USER' });
    expect(said).not.to.match(/HASH|TAG|USER/);
  });
});

describe('what nobody can check', () => {
  const { honest } = enForm.rights;
  const rows: [title: string, fields: Partial<TokenFields>, notes: string[]][] = [
    ['without limits', {}, [honest.holder]],
    ['with an address', { ip: '1.2.3.4' }, [honest.holderWithin, honest.address]],
    ['with a domain', { domain: 'a.b' }, [honest.holderWithin, honest.domain]],
    ['with a tag', { tag: 'x' }, [honest.holder, honest.notes]],
    ['with a user', { user: 'x' }, [honest.holder, honest.notes]],
  ];
  for (const [title, fields, notes] of rows)
    it(`is said ${title}`, () =>
      expect(honestNotes({ ...stream, ...fields }, enForm.rights)).to.deep.equal(notes));
});
