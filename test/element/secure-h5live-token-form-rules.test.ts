import { expect } from '@open-wc/testing';
import type { FormField } from '../../src/elements/owner/token-form/form-state.js';
import {
  click,
  clock,
  enter,
  issueAt,
  issues,
  find,
  mount,
  send,
  STREAM,
  textIn,
  type,
} from './token-form-kit.js';

const DAY = 86_400;
const label = (length: number) => 'a'.repeat(length);
/** A domain of so many characters: labels of 63 and a last one that makes it up. */
const domainOf = (length: number) => {
  const labels = `${label(63)}.`.repeat(Math.floor((length - 2) / 64));
  return labels + label(length - labels.length);
};

interface Limit {
  readonly title: string;
  readonly field: FormField;
  readonly good: string;
  readonly bad: string;
  readonly text: RegExp;
  readonly attributes?: Readonly<Record<string, string>>;
  /** What is clicked before. */
  readonly first?: string;
}

// Every limit of a field from both of its sides: the last that is taken, and the first that is not.
const LIMITS: readonly Limit[] = [
  { title: 'a name', field: 'streams', good: 'a', bad: ' , ', text: /^Enter the name of the stream\.$/ },
  {
    title: '256 characters of a name',
    field: 'streams',
    good: label(256),
    bad: label(257),
    text: /at most 256 characters/,
  },
  {
    title: 'visible characters in a name',
    field: 'streams',
    good: 'a-b',
    bad: 'a\u0001b',
    text: /all of them visible/,
  },
  {
    title: '100 streams',
    field: 'streams',
    good: Array.from({ length: 100 }, (_, index) => `s${index}`).join(),
    bad: Array.from({ length: 101 }, (_, index) => `s${index}`).join(),
    text: /^At most 100 streams/,
  },
  {
    title: 'one stream in V2',
    field: 'streams',
    good: 'a',
    bad: 'a, b',
    text: /^A V2 token opens one stream/,
    attributes: { kind: 'sts' },
  },
  {
    title: 'an id of a group',
    field: 'groupId',
    good: 'a',
    bad: ' ',
    text: /^Enter the id/,
    first: '#f-scope-group',
  },
  {
    title: '128 characters of a group’s id',
    field: 'groupId',
    good: label(128),
    bad: label(129),
    text: /at most 128/,
    first: '#f-scope-group',
  },
  {
    title: 'letters, digits, hyphens and underscores in a group’s id',
    field: 'groupId',
    good: 'aZ09-_',
    bad: 'a.b',
    text: /only letters, digits/,
    first: '#f-scope-group',
  },
  {
    title: 'a hash in V2',
    field: 'organisation',
    good: 'a',
    bad: ' ',
    text: /^Enter the hash/,
    attributes: { kind: 'sts' },
    first: '#f-scope-organisation',
  },
  {
    title: '128 characters of a hash',
    field: 'organisation',
    good: label(128),
    bad: label(129),
    text: /^This cannot be a hash/,
    attributes: { kind: 'sts' },
    first: '#f-scope-organisation',
  },
  {
    title: 'what is still to come',
    field: 'expiresAt',
    good: clock(180),
    bad: clock(-60),
    text: /^This moment is past/,
  },
  {
    title: '365 days',
    field: 'expiresAt',
    good: clock(365 * DAY - 60),
    bad: clock(365 * DAY + 120),
    text: /^A token lives for 365 days at most/,
  },
  {
    title: '24 hours of a revocable token',
    field: 'expiresAt',
    good: clock(DAY - 60),
    bad: clock(DAY + 120),
    text: /^A revocable token lives for 24 hours at most/,
    first: '#f-revocable',
  },
  { title: 'a date', field: 'expiresAt', good: clock(DAY), bad: '', text: /^Choose when the token expires/ },
  {
    title: 'a beginning before the end',
    field: 'notBefore',
    good: clock(14 * DAY - 60),
    bad: clock(14 * DAY + 120),
    text: /^The token would expire before it becomes valid/,
  },
  {
    title: 'numbers up to 255',
    field: 'ip',
    good: '255.255.255.255',
    bad: '255.255.255.256',
    text: /^An IPv4 address has four/,
  },
  {
    title: 'numbers from 0',
    field: 'ip',
    good: '0.0.0.0',
    bad: '-1.0.0.0',
    text: /^An IPv4 address has four/,
  },
  { title: 'four numbers', field: 'ip', good: '1.2.3.4', bad: '1.2.3', text: /^An IPv4 address has four/ },
  {
    title: 'no more numbers',
    field: 'ip',
    good: '1.2.3.4',
    bad: '1.2.3.4.5',
    text: /^An IPv4 address has four/,
  },
  {
    title: 'no zero in front',
    field: 'ip',
    good: '10.0.0.1',
    bad: '10.0.0.01',
    text: /^An IPv4 address has four/,
  },
  { title: 'IPv4', field: 'ip', good: '127.0.0.1', bad: '::1', text: /^This is an IPv6 address/ },
  { title: 'one address', field: 'ip', good: '10.0.0.0', bad: '10.0.0.0/8', text: /^One address only/ },
  {
    title: 'no wildcard for an address',
    field: 'ip',
    good: '10.0.0.0',
    bad: '10.0.0.*',
    text: /^One address only/,
  },
  {
    title: '253 characters of a domain',
    field: 'domain',
    good: domainOf(253),
    bad: domainOf(254),
    text: /253 characters at most/,
  },
  {
    title: '253 characters without the last dot',
    field: 'domain',
    good: `${domainOf(253)}.`,
    bad: `${domainOf(254)}.`,
    text: /253 characters at most/,
  },
  {
    title: 'labels of 63',
    field: 'domain',
    good: `${label(63)}.de`,
    bad: `${label(64)}.de`,
    text: /from 1 to 63 characters/,
  },
  { title: 'labels of 1', field: 'domain', good: 'a.de', bad: 'a..de', text: /from 1 to 63 characters/ },
  {
    title: 'one dot at the end',
    field: 'domain',
    good: 'example.com.',
    bad: 'example.com..',
    text: /from 1 to 63 characters/,
  },
  {
    title: 'letters, digits and hyphens',
    field: 'domain',
    good: 'xn--9-a.de',
    bad: 'a_b.de',
    text: /^Only letters, digits, dots and hyphens/,
  },
  {
    title: 'letters of any alphabet',
    field: 'domain',
    good: 'müller.de',
    bad: 'mü@ller.de',
    text: /^Only letters, digits, dots and hyphens/,
  },
  {
    title: 'no hyphen first',
    field: 'domain',
    good: 'a-b.de',
    bad: '-ab.de',
    text: /begins or ends with a hyphen/,
  },
  {
    title: 'no hyphen last',
    field: 'domain',
    good: 'a-b.de',
    bad: 'ab-.de',
    text: /begins or ends with a hyphen/,
  },
  {
    title: 'a top-level domain',
    field: 'domain',
    good: 'nanocosmos.de',
    bad: 'nanocosmos',
    text: /^The ending is missing/,
  },
  {
    title: 'a top-level domain with a letter',
    field: 'domain',
    good: 'a.1a',
    bad: 'a.11',
    text: /^The ending cannot be digits only/,
  },
  {
    title: 'no protocol',
    field: 'domain',
    good: 'example.com',
    bad: 'https://example.com',
    text: /^Leave out the protocol/,
  },
  {
    title: 'no path',
    field: 'domain',
    good: 'example.com',
    bad: 'example.com/nanoplayer',
    text: /^Leave out what follows/,
  },
  {
    title: 'no port',
    field: 'domain',
    good: 'example.com',
    bad: 'example.com:443',
    text: /^Leave out the port/,
  },
  {
    title: 'no wildcard',
    field: 'domain',
    good: 'www.example.com',
    bad: '*.example.com',
    text: /^Wildcards are not possible/,
  },
  {
    title: '256 characters of a tag',
    field: 'tag',
    good: label(256),
    bad: label(257),
    text: /^At most 256 characters\.$/,
  },
  { title: 'a tag to be seen', field: 'tag', good: 'table 7', bad: 'table\t7', text: /control characters/ },
  {
    title: '256 characters of a user',
    field: 'user',
    good: label(256),
    bad: label(257),
    text: /^At most 256 characters\.$/,
  },
  { title: 'a user to be seen', field: 'user', good: 'Zoë 7', bad: 'a\u0007b', text: /control characters/ },
];

describe('the rules of secure-h5live-token-form', () => {
  for (const { title, field, good, bad, text, attributes, first } of LIMITS)
    it(`take ${title} for ${field}, and say what is wrong beyond`, async () => {
      const form = await mount(attributes);
      if (first) await click(form, first);
      await enter(form, field, good);
      expect(issueAt(form, field), 'the last that is taken').to.equal(undefined);
      expect(find(form, `#f-${field}`).getAttribute('aria-invalid')).to.equal('false');
      await enter(form, field, bad);
      expect(issueAt(form, field)).to.match(text);
      expect(issues(form)).to.deep.equal([field]);
      const input = find(form, `#f-${field}`);
      expect(input.getAttribute('aria-invalid')).to.equal('true');
      expect(input.getAttribute('aria-describedby')?.split(' ')).to.include(`e-${field}`);
      await type(form, field, good);
      expect(issueAt(form, field), 'what is mended').to.equal(undefined);
    });

  it('are not held against a field that somebody is still typing into', async () => {
    const form = await mount();
    await type(form, 'ip', '1.2');
    expect(issues(form)).to.deep.equal([]);
    await enter(form, 'ip', '1.2');
    expect(issues(form)).to.deep.equal(['ip']);
  });

  it('are not held against an empty form before it is sent', async () => {
    const form = await mount();
    expect(issues(form)).to.deep.equal([]);
    await click(form, '#f-scope-group');
    expect(issues(form)).to.deep.equal([]);
    await send(form);
    expect(issues(form)).to.deep.equal(['groupId']);
  });

  it('mind a date that is filled in half', async () => {
    const form = await mount();
    const input = find(form, '#f-expiresAt');
    Object.defineProperty(input, 'validity', { value: { badInput: true }, configurable: true });
    await enter(form, 'expiresAt', '');
    expect(issueAt(form, 'expiresAt')).to.equal('This is no complete date with a time.');
    Reflect.deleteProperty(input, 'validity');
    await enter(form, 'expiresAt', clock(DAY));
    expect(issues(form)).to.deep.equal([]);
  });

  it('mind a time that clocks go forward over, and ask which one where they go back', async () => {
    const year = new Date().getUTCFullYear() + 1;
    const lastSunday = (month: number) => {
      const end = new Date(Date.UTC(year, month + 1, 0));
      return new Date(end.getTime() - end.getUTCDay() * DAY * 1000).toISOString().slice(0, 10);
    };
    const form = await mount({ 'time-zone': 'Europe/Berlin' });
    expect(textIn(form, '#z-expiresAt')).to.match(/^Time zone: Europe\/Berlin, GMT\+[12]$/);
    await enter(form, 'notBefore', `${lastSunday(2)}T02:30`);
    expect(issueAt(form, 'notBefore')).to.match(/^Clocks go forward over this time/);
    await enter(form, 'notBefore', '');
    await enter(form, 'notBefore', `${lastSunday(9)}T02:30`);
    const [earlier, later] = form.shadowRoot?.querySelectorAll<HTMLInputElement>('.twice input') ?? [];
    expect(earlier?.checked).to.equal(true);
    expect(textIn(form, '.twice')).to.match(/Clocks go back then.*2:30 AM GMT\+2.*2:30 AM GMT\+1/);
    expect(textIn(form, '#z-notBefore')).to.include('GMT+2');
    later?.click();
    await form.updateComplete;
    expect(textIn(form, '#z-notBefore')).to.include('GMT+1');
    expect(later?.checked).to.equal(true);
  });

  it('mind a group that V2 lacks, and say so at the choice', async () => {
    const form = await mount();
    await click(form, '#f-scope-group');
    await enter(form, 'groupId', 'g-1');
    await click(form, '#f-kind-sts');
    expect(issueAt(form, 'groupId')).to.match(/^A V2 token cannot do this/);
    expect(find(form, '#f-scope-group').disabled).to.equal(true);
    await send(form);
    expect(form.shadowRoot?.activeElement?.id).to.equal('f-scope-streams');
    await click(form, '#f-kind-jwt');
    expect(issues(form)).to.deep.equal([]);
    expect(find(form, '#f-groupId').value).to.equal('g-1');
  });

  it('mind a V3 token that does not expire', async () => {
    const form = await mount({ kind: 'sts' });
    await enter(form, 'streams', STREAM);
    await click(form, '[name=life][value=never]');
    expect(issues(form)).to.deep.equal([]);
    expect(textIn(form, '#h-expiresAt')).to.match(/without an expiry opens the stream for good/);
    await click(form, '#f-kind-jwt');
    expect(issueAt(form, 'expiresAt')).to.equal('Choose when the token expires.');
    await click(form, '#f-kind-sts');
    expect(issues(form)).to.deep.equal([]);
    expect(find(form, '[value=never]').checked).to.equal(true);
  });
});
