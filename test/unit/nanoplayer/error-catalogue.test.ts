import { expect } from 'chai';
import fc from 'fast-check';
import { messages } from '../../../src/locales/en/messages.js';
import {
  catalogueEntry,
  DOCUMENTED_CODES,
  isDocumented,
  playerErrorGroup,
} from '../../../src/nanoplayer/index.js';
import { EXPECTED, VENDOR_CODES, VENDOR_GIVES_UP, VENDOR_RECOVERS } from './documented-codes.js';

const ACTIONS = ['stop', 'retry', 'renew', 'gesture', 'resume', 'ignore'];

describe('the catalogue', () => {
  it('holds every code of the vendor’s list once, in order, and no other', () => {
    expect(VENDOR_CODES).to.have.lengthOf(74);
    expect(DOCUMENTED_CODES).to.deep.equal(VENDOR_CODES);
    expect(EXPECTED.map(([code]) => code)).to.deep.equal(VENDOR_CODES);
  });

  for (const [code, group, action, rebuild] of EXPECTED) {
    it(`says of ${code}: ${group}, ${action}${rebuild ? ' with a new instance' : ''}`, () => {
      const entry = catalogueEntry(code);
      expect([entry.code, entry.group, entry.action]).to.deep.equal([code, group, action]);
      expect(entry.rebuild ?? false).to.equal(rebuild === 'rebuild');
      expect(isDocumented(code)).to.equal(true);
    });
  }

  it('knows what the player has tried again by itself', () => {
    const recovered = DOCUMENTED_CODES.filter((code) => catalogueEntry(code).recoveredByPlayer);
    expect(recovered).to.deep.equal(VENDOR_RECOVERS);
  });

  it('does not connect again with the same token after what the vendor calls final', () => {
    expect(VENDOR_GIVES_UP.filter((code) => catalogueEntry(code).action === 'retry')).to.deep.equal([]);
  });
});

describe('catalogueEntry, of a code that is not documented', () => {
  const rows: [code: number, group: string, action: string, rebuild?: boolean][] = [
    [1000, 'network', 'retry'],
    [4401, 'token-refused', 'renew'],
    [4404, 'stream-not-found', 'retry'],
    [4112, 'network', 'retry'],
    [4113, 'network', 'retry'],
    [6100, 'network', 'retry'],
    [7099, 'network', 'retry'],
    [4999, 'token-refused', 'renew'],
    [4902, 'token-refused', 'renew'],
    [4402, 'unknown', 'stop'],
    [4499, 'unknown', 'stop'],
    [4599, 'service-unavailable', 'retry'],
    [4000, 'network', 'retry'],
    [4600, 'network', 'retry'],
    [2005, 'stream-not-live', 'retry'],
    [3999, 'media', 'retry', true],
    [5011, 'set-up', 'stop'],
    [5104, 'set-up', 'stop'],
    [5299, 'set-up', 'ignore'],
    [5999, 'set-up', 'stop'],
    [1011, 'unknown', 'stop'],
    [1999, 'unknown', 'stop'],
    [6000, 'unknown', 'stop'],
    [7100, 'unknown', 'stop'],
    [0, 'unknown', 'stop'],
    [-4901, 'unknown', 'stop'],
    [NaN, 'unknown', 'stop'],
    [Infinity, 'unknown', 'stop'],
  ];
  for (const [code, group, action, rebuild = false] of rows) {
    it(`is ${group}, ${action} for ${code}`, () => {
      const entry = catalogueEntry(code);
      expect([entry.group, entry.action, entry.rebuild ?? false]).to.deep.equal([group, action, rebuild]);
      expect(entry.code).to.deep.equal(code);
      expect(isDocumented(code)).to.equal(false);
    });
  }

  it('has an entry with a group that has a text, and a known action, for any number', () => {
    const numbers = fc.oneof(fc.integer({ min: 0, max: 9000 }), fc.double(), fc.integer());
    fc.assert(
      fc.property(numbers, (code) => {
        const { group, action } = catalogueEntry(code);
        expect(Object.keys(messages.failure)).to.include(group);
        expect(ACTIONS).to.include(action);
        expect(playerErrorGroup(code)).to.equal(group);
      }),
      { numRuns: 2000 },
    );
  });
});
