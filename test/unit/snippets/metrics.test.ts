import { expect } from 'chai';
import {
  createSnippet,
  embedProperties,
  isRefusal,
  parseSnippet,
  type Snippet,
  type SnippetOptions,
} from '../../../src/snippets/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const OPTIONS: SnippetOptions = {
  groupId: 'abc-1',
  adaption: 'deviationOfMean',
  omitRenditions: 'high, 1',
  metadata: true,
  metricsAccountId: 'acme "1"',
  eventId: 'auction',
  userId: 'anna',
};

function written(format: string, options: SnippetOptions = OPTIONS): Snippet {
  const snippet = createSnippet(format, options);
  if (isRefusal(snippet)) throw new Error(snippet.issue);
  return snippet;
}

describe('metrics and quality in code to embed', () => {
  for (const format of ['html-tag', 'html-npm', 'react', 'vue', 'svelte', 'angular', 'wordpress'])
    it(`stand in ${format} and come back, but for the key, which its owner is told to set`, () => {
      const { text, notes } = written(format);
      expect(parseSnippet(text).options).to.include({
        adaption: 'deviationOfMean',
        'omit-renditions': 'high 1',
        metadata: true,
        'metrics-account-id': 'acme "1"',
        'event-id': 'auction',
        'user-id': 'anna',
      });
      expect(notes).to.include('write-metrics-key');
      expect(text).not.to.match(/metrics-?account-?key/i);
    });

  it('stand in the vendor’s own page in its words, with a place for the key', () => {
    const { text, notes } = written('vendor-group-page');
    expect(text).to.contain("accountKey: 'YOUR-ACCOUNT-KEY'");
    expect(text).to.match(/omitRenditions: \[\s*'high',\s*1\s*,?\s*\]/);
    expect(text).to.contain('metadata: true');
    expect(notes).to.include('write-metrics-key');
  });

  it('leave metrics out of the address of a frame, and say so', () => {
    const { text, notes } = written('iframe');
    expect(text).to.contain('adaption=deviationOfMean');
    expect(text).not.to.match(/acme|auction|anna/);
    expect(notes).to.include('metrics-elsewhere').and.not.to.include('write-metrics-key');
  });

  it('are taken from the address of an embed page as far as they are about the picture', () => {
    const address =
      'https://e.example/embed.html?group-id=abc-1&adaption=none&omit-renditions=high&metrics-account-id=evil&user-id=x';
    const properties = embedProperties(address);
    expect(properties).to.include({ adaption: 'none', omitRenditions: 'high' });
    expect(JSON.stringify(properties)).not.to.contain('evil');
  });

  it('name the host of metrics in a policy only where there are some', () => {
    for (const embed of ['html-tag', 'react', 'vendor-group-page']) {
      expect(written('content-policy', { ...OPTIONS, embed }).text).to.contain('https://glog1.nanocosmos.de');
      expect(written('content-policy', { groupId: 'abc-1', embed }).text).not.to.contain('glog1');
    }
    expect(written('content-policy', { ...OPTIONS, embed: 'iframe' }).text).not.to.contain('glog1');
  });

  const REFUSED: readonly (readonly [option: keyof SnippetOptions, value: unknown])[] = [
    ['adaption', 'fastest'],
    ['omitRenditions', 'best'],
    ['omitRenditions', ['high']],
    ['metadata', 'yes'],
    ['metricsAccountId', 7],
    ['eventId', 'a\u0007b'],
    ['userId', 'x'.repeat(257)],
    ['userId', unsignedJwt(playbackClaims())],
  ];
  for (const [option, value] of REFUSED)
    it(`are refused where ${option} cannot be ${JSON.stringify(value).slice(0, 20)}`, () => {
      expect(createSnippet('html-tag', { ...OPTIONS, [option]: value })).to.deep.equal({
        issue: 'option-invalid',
        option,
      });
    });
});
