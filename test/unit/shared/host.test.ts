import { expect } from 'chai';
import { parseToken, restrictionsOf, type JwtToken } from '../../../src/token/index.js';
import { plainHost } from '../../../src/shared/index.js';
import { seconds } from '../../../src/shared/time.js';
import {
  answersWhatWasAsked,
  differences,
  domainIssue,
  isSameClaim,
  tokenBody,
} from '../../../src/token-api/index.js';
import { createSnippet, isRefusal } from '../../../src/snippets/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const PUNYCODE = 'xn--mnchen-3ya.test';
const SPELLINGS = [
  PUNYCODE,
  'münchen.test',
  'MÜNCHEN.Test',
  'mu\u0308nchen.test',
  'münchen.test.',
  'münchen。test',
  'XN--MNCHEN-3YA.TEST',
  ' münchen.test\u00a0',
  'mün\u00adchen.test',
  '„münchen.test“',
];
const bound = (domain: string) => parseToken(unsignedJwt(playbackClaims({ domain }))) as JwtToken;
const reasonOf = (domain: string, host: string) =>
  restrictionsOf(bound(domain), { host }).find(({ kind }) => kind === 'domain')?.reason;

describe('a host', () => {
  for (const spelling of SPELLINGS)
    it(`has one form, however it is spelled: ${JSON.stringify(spelling)}`, () => {
      expect(plainHost(spelling)).to.equal(PUNYCODE);
    });

  for (const text of [
    'localhost',
    '10.0.0.1',
    '0x7f.1',
    '[::1]',
    'a_b.example',
    '',
    'a b',
    'ä/ö',
    'ä@ö',
    'ä:1',
  ])
    it(`stays as it is where nothing has to be translated: ${JSON.stringify(text)}`, () => {
      expect(plainHost(text)).to.equal(text);
    });
});

describe('a token for a domain in another alphabet', () => {
  for (const spelling of SPELLINGS) {
    it(`is for the page of that domain: ${JSON.stringify(spelling)}`, () => {
      expect(reasonOf(spelling, PUNYCODE)).to.equal('domain-equal');
      expect(reasonOf(PUNYCODE, spelling)).to.equal('domain-equal');
      expect(reasonOf(spelling, `www.${PUNYCODE}`)).to.equal('domain-above');
      expect(reasonOf(spelling, 'munchen.test')).to.equal('domain-differs');
      expect(isSameClaim(spelling, 'münchen.test', 'domain')).to.equal(true);
    });

    it(`is asked for as servers take it, and its answer agrees: ${JSON.stringify(spelling)}`, () => {
      const scope = { kind: 'streams', streams: ['AAAAA-BBBBB'] } as const;
      const fields = {
        kind: 'jwt',
        scope,
        domain: 'münchen.test',
        expiresAt: seconds(1_800_000_000),
      } as const;
      const token = bound(spelling);
      expect(answersWhatWasAsked(token, fields)).to.equal(true);
      expect(answersWhatWasAsked(bound('munchen.test'), fields)).to.equal(false);
      expect(differences(fields, token, seconds(1_700_000_000))).to.deep.equal([]);
      expect(tokenBody(fields)).to.include({ domain: PUNYCODE });
      expect(tokenBody({ ...fields, kind: 'sts' })).to.include({ referer: PUNYCODE });
    });
  }

  it('is no issue, unless it is too long as punycode, or no name', () => {
    for (const domain of ['münchen.test', 'bücher.straße.test', '例え.テスト', '❤.example'])
      expect(domainIssue(domain), domain).to.equal(undefined);
    expect(domainIssue(`${'ü'.repeat(60)}.de`)).to.equal('label-length');
    expect(domainIssue('mün chen.test')).to.equal('characters');
    expect(domainIssue('mün@chen.test')).to.equal('characters');
  });

  it('is at home in the frame of that domain, with any port', () => {
    const notes = (embedSrc: string, pageHost?: string): readonly string[] => {
      const token = unsignedJwt(playbackClaims({ domain: 'münchen.test' }));
      const options = { streamName: 'AAAAA-BBBBB', placement: 'inline', token, embedSrc, pageHost } as const;
      const snippet = createSnippet('iframe', options);
      return isRefusal(snippet) ? [snippet.issue] : snippet.notes;
    };
    expect(notes('https://münchen.test:8443/embed.html')).not.to.include('domain-in-frame');
    expect(notes('/embed.html', 'münchen.test:8443')).not.to.include('domain-in-frame');
    expect(notes('https://munchen.test/embed.html')).to.include('domain-in-frame');
  });
});
