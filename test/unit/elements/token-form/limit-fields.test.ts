import { expect } from 'chai';
import { readAddress } from '../../../../src/elements/owner/token-form/limit-fields.js';

describe('the answer about a viewer’s own address', () => {
  const rows: [title: string, answer: string, found: unknown][] = [
    ['a text', '203.0.113.7', { ip: '203.0.113.7' }],
    ['a text with a line break', ' 203.0.113.7\n', { ip: '203.0.113.7' }],
    ['JSON', '{"ip":"203.0.113.7"}', { ip: '203.0.113.7' }],
    ['a JSON text', '"203.0.113.7"', { ip: '203.0.113.7' }],
    ['IPv6', '2001:db8::7', 'ipv6'],
    ['IPv6 in JSON', '{"ip":"2001:db8::7"}', 'ipv6'],
    ['a range', '203.0.113.0/24', 'failed'],
    ['a page', '<html>203.0.113.7</html>', 'failed'],
    ['JSON without an address', '{"address":"203.0.113.7"}', 'failed'],
    ['JSON with a number', '{"ip":3405803783}', 'failed'],
    ['a JSON list', '["203.0.113.7"]', 'failed'],
    ['JSON null', 'null', 'failed'],
    ['nothing', '', 'failed'],
  ];
  for (const [title, answer, found] of rows)
    it(`is ${JSON.stringify(found)} for ${title}`, () => expect(readAddress(answer)).to.deep.equal(found));
});
