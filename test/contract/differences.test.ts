import { describe, it } from 'node:test';
import { expect } from 'chai';
import { differencesTable, type Verdict, verdictsIn, withSecondRun } from './differences.js';

const verdicts = (rows: Record<string, Verdict>) => new Map(Object.entries(rows));

describe('the table of what tells builds apart', () => {
  it('shows how many rows hold for each build, and where the rows fail that not every build passes', () => {
    const table = differencesTable([
      { name: '4.31.1', verdicts: verdicts({ 'a | b': 'failed', c: 'passed', d: 'again' }) },
      { name: '5.0.8', verdicts: verdicts({ 'a | b': 'passed', c: 'passed' }) },
    ]);
    expect(table.split('\n')).to.deep.equal([
      '| Build | Rows that hold, of 3 |',
      '| --- | --- |',
      '| 5.0.8 | 2 |',
      '| 4.31.1 | 2 |',
      '',
      '| 2 rows differ | Does not hold in | Holds only when run alone in |',
      '| --- | --- | --- |',
      '| a \\| b | 4.31.1 |  |',
      '| d | 5.0.8 | 4.31.1 |',
    ]);
  });

  it('names builds that follow one another as a range', () => {
    const builds = ['failed', 'failed', 'failed', 'passed', 'failed', 'again', 'failed'] as const;
    const table = differencesTable(
      builds.map((verdict, index) => ({ name: `5.0.${index}`, verdicts: verdicts({ a: verdict }) })),
    );
    expect(table.split('\n').at(-1)).to.equal('| a | 5.0.0 – 5.0.2, 5.0.4, 5.0.6 | 5.0.5 |');
  });

  it('says that there is no difference where there is none', () => {
    const table = differencesTable([{ name: '5.0.8', verdicts: verdicts({ a: 'passed', b: 'passed' }) }]);
    expect(table).to.equal('All 2 rows hold for each build.');
  });

  it('reads the rows of one subject out of a report, however deep they stand', () => {
    const tap = [
      'TAP version 13',
      '    ok 1 - the build, calls: pause \\# 1',
      '        not ok 2 - the build, view: a, b',
      '    ok 3 - the stand-in, view: a, b',
      '    ok 4 - the build, view: c # SKIP test name does not match pattern',
      'not ok 1 - NanoPlayer contract: the build',
    ].join('\n');
    expect([...verdictsIn(tap, 'the build')]).to.deep.equal([
      ['calls: pause # 1', 'passed'],
      ['view: a, b', 'failed'],
    ]);
  });

  it('tells what passes only alone from what fails twice', () => {
    const first = verdicts({ a: 'failed', b: 'failed', c: 'passed' });
    const second = verdicts({ a: 'passed', b: 'failed' });
    expect([...withSecondRun(first, second)]).to.deep.equal([
      ['a', 'again'],
      ['b', 'failed'],
      ['c', 'passed'],
    ]);
  });
});
