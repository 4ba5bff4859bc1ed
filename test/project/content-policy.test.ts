import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  ELEMENT_NEEDS,
  OFFICIAL_PLAYER,
  serviceAddresses,
  VENDOR_NEEDS,
} from '../../src/nanoplayer/index.js';

const page = readFileSync(new URL('../../docs/pages/security-policy.md', import.meta.url), 'utf8');
const section = page.split('## A strict Content-Security-Policy')[1]?.split(/^## /m)[0] ?? '';

function documented(): Record<string, string[]> {
  const lines = /```\n([\s\S]+?)```/.exec(section)?.[1]?.trim().split(/;\n/) ?? [];
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...sources] = line.split(' ');
      return [name, sources];
    }),
  );
}

describe('the Content-Security-Policy of the documentation', () => {
  const originOf = (address: string) => new URL(address).origin;
  const needOf = (name: string) => ELEMENT_NEEDS.find(({ directive }) => directive === name)?.sources ?? [];

  it('names what the element needs, and the servers that it plays from', () => {
    const { websocketUrl, webtransportUrl = '', hlsUrl = '' } = serviceAddresses(true);
    const { host, protocol } = new URL(websocketUrl);
    expect(documented()).to.deep.equal({
      'script-src': ["'self'", originOf(OFFICIAL_PLAYER)],
      'connect-src': ["'self'", `${protocol}//${host}`, originOf(webtransportUrl)],
      'media-src': [...needOf('media-src'), originOf(hlsUrl)],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': [...needOf('trusted-types')],
    });
  });

  it('tells all that the vendor’s player needs over that', () => {
    expect(VENDOR_NEEDS).to.have.lengthOf(3);
    for (const { build, directive, sources } of VENDOR_NEEDS) {
      expect(section).to.contain(build);
      expect(section).to.contain(
        directive === 'connect-src' ? `\`${directive} ${sources[0]}\`` : `\`${directive}`,
      );
    }
  });
});
