// A code of our own is documented where it is, and nobody keeps one that is never thrown.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { ServerError } from '../../src/server/index.js';
import { helpAddress } from '../../src/shared/index.js';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const [, comment = '', union = ''] =
  /\/\*\*([^/]*)\*\/\s*export type H5LiveErrorCode =([^;]*);/.exec(
    readFileSync(`${source}token/errors.ts`, 'utf8'),
  ) ?? [];
const codes = [...union.matchAll(/'([\w-]+)'/g)].map(([, code = '']) => code);
/** Those before the colon of a line of the list. */
const documented = comment
  .split('\n * - ')
  .slice(1)
  .flatMap((line) => [...(line.split(':')[0] ?? '').matchAll(/`([\w-]+)`/g)].map(([, code = '']) => code));

describe('our own error codes', () => {
  it('are documented where they are, each once, with whose job it is', () => {
    expect(codes.length).to.be.greaterThan(15);
    const missing = codes.filter((code) => !documented.includes(code));
    expect(missing.join(), 'without a line in the comment above').to.equal('');
    const left = documented.filter((code) => !codes.includes(code));
    expect(left.join(), 'with a line, but no longer there').to.equal('');
    expect(new Set(documented).size).to.equal(documented.length);
  });

  it('happen: each is named in the code beside its texts, or put together there', () => {
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        file.endsWith('.ts') && !/^locales\/\w+\/|^token\/errors\.ts$/.test(file.replaceAll('\\', '/')),
    );
    const text = files.map((file) => readFileSync(source + file, 'utf8')).join('\n');
    const isNamed = (code: string): boolean =>
      text.includes(`'${code}'`) || text.includes(`H5LiveError(\`${code.replace(/\w+$/, '')}$\{`);
    expect(codes.filter((code) => !isNamed(code)).join(), 'never thrown').to.equal('');
  });

  it('carry the address of what they mean also where a server refuses, and say it in its log', () => {
    const refused = new ServerError('policy-invalid');
    expect(refused.help).to.equal(helpAddress('policy-invalid'));
    expect(refused.message).to.equal(`policy-invalid, see ${refused.help}`);
  });
});
