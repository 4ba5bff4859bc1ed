import { expect } from 'chai';
import { sha256 } from '../../../src/snippets/sha256.js';

async function platform(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

describe('the digest of a script', () => {
  const texts = ['', 'abc', 'ä🎥\u2028', '\0'];
  // Every way to fill a block, and the step to the next.
  for (let length = 1; length < 200; length += 1) texts.push('x'.repeat(length));

  it('is what the platform says it is', async () => {
    for (const text of texts) expect(sha256(text), text).to.equal(await platform(text));
  });
});
