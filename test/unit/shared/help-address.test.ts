import { expect } from 'chai';
import { helpAddress, VERSION } from '../../../src/shared/index.js';

const ERRORS = `https://cdn.jsdelivr.net/npm/secure-h5live-player@${VERSION}/dist/errors.txt`;

describe('the address of what a code means', () => {
  it('names the code, and takes a browser to it', () => {
    expect(helpAddress(4903)).to.equal(`${ERRORS}#4903:~:text=%5B4903%5D`);
    // A hyphen in the words themselves has to be escaped there: it would say what stands beside them.
    expect(helpAddress('token-not-better')).to.equal(
      `${ERRORS}#token-not-better:~:text=%5Btoken%2Dnot%2Dbetter%5D`,
    );
  });
});
