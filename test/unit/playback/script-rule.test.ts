import { expect } from 'chai';
import { allowPlayerScript, isAllowedScript, onScriptAllowed } from '../../../src/playback/script-rule.js';

describe('a player script that a page allows', () => {
  const rows: [allowed: string, address: string, passes: boolean][] = [
    ['https://a.example/p.js', 'https://a.example/p.js', true],
    ['https://a1.example/p.js', 'https://a1.example/p.js#x', true],
    ['https://a2.example/p.js#x', 'https://a2.example/p.js', true],
    ['https://a3.example/x/../p.js', 'https://a3.example/p.js', true],
    ['https://b.example/p.js', 'https://b.example/q.js', false],
    ['https://b1.example/p.js', 'https://b1.example/p.js?callback=x', false],
    ['https://b2.example/p.js', 'https://b2.example/p.js/x', false],
    ['https://b3.example/p.js', 'http://b3.example/p.js', false],
    ['https://b4.example/p.js', 'https://b4.example:8443/p.js', false],
    ['https://b5.example/p.js', 'https://user@b5.example/p.js', false],
    ['https://b6.example/p.js', 'https://b6.example/P.js', false],
    ['https://c.example', 'https://c.example/any/p.js?v=1', true],
    ['https://c1.example', 'https://c1.example.evil.example/p.js', false],
    ['https://c2.example', 'https://sub.c2.example/p.js', false],
    ['https://c3.example', 'http://c3.example/p.js', false],
    ['https://d.example/players/', 'https://d.example/players/5/p.js', true],
    ['https://d1.example/players/', 'https://d1.example/players-of-others/p.js', false],
    ['https://d2.example/players/', 'https://d2.example/players/../uploads/p.js', false],
    ['https://d3.example/players/', 'https://d3.example/players/..%2fuploads/p.js', false],
    ['https://d4.example/players/', 'https://d4.example/players/%2e%2e/uploads/p.js', false],
    ['https://d5.example/players/', 'https://d5.example/players/..%5cuploads/p.js', false],
    ['https://d6.example/players/', 'https://d6.example/players/..;/uploads/p.js', false],
    ['https://d7.example/players/', 'https://d7.example/players/%252e%252e/uploads/p.js', false],
    ['https://d8.example/players', 'https://d8.example/players/p.js', false],
  ];
  for (const [allowed, address, passes] of rows)
    it(`${passes ? 'runs' : 'does not run'} at ${address} where ${allowed} is allowed`, () => {
      const { href } = new URL(address);
      expect(isAllowedScript(href, 'attribute')).to.equal(false);
      allowPlayerScript(allowed);
      expect(isAllowedScript(href, 'attribute')).to.equal(passes);
      expect(isAllowedScript(href, 'property')).to.equal(true);
    });

  const wrong: unknown[] = ['', 'p.js', '/p.js', '//h/p.js', 'data:,1', 'blob:http://h/1', 'javascript:1'];
  wrong.push('https://user@h/', 'https://*.h/', 'https://', 'null', undefined, null, {});
  for (const address of wrong)
    it(`is not allowed by ${JSON.stringify(address)}, which is a TypeError`, () => {
      expect(() => allowPlayerScript(address as string)).to.throw(
        TypeError,
        'absolute http or https address',
      );
    });

  it('is told of to whoever listens, until they no longer do', () => {
    let told = 0;
    const end = onScriptAllowed(() => (told += 1));
    allowPlayerScript(new URL('https://e.example/p.js'));
    end();
    allowPlayerScript('https://e.example/q.js');
    expect(told).to.equal(1);
  });
});
