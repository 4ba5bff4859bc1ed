import { expect } from 'chai';
import { tellsOfMediaRecovery } from '../../../src/nanoplayer/index.js';

describe('tellsOfMediaRecovery', () => {
  const message = 'Recovering from media error 3100, recovery 1/3 within the last 60 seconds (1 total).';
  const rows: [title: string, event: Parameters<typeof tellsOfMediaRecovery>[0], tells: boolean][] = [
    ['the warning of a recovery', { name: 'Warning', data: { message } }, true],
    ['a lost connection', { name: 'Warning', data: { message: 'Connection error: closed 1 time' } }, false],
    ['another event', { name: 'Error', data: { message } }, false],
    ['a warning of nothing', { name: 'Warning' }, false],
    ['null', { name: 'Warning', data: { message: null } }, false],
    ['what is no text', { name: 'Warning', data: { message: { toString: null } } }, false],
  ];
  for (const [title, event, tells] of rows)
    it(`${tells ? 'is told by' : 'is not told by'} ${title}`, () => {
      expect(tellsOfMediaRecovery(event)).to.equal(tells);
    });
});
