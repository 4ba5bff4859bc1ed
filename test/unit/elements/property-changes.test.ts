import { expect } from 'chai';
import { meaningOf } from '../../../src/elements/player/property-changes.js';

const rows: [
  changed: Record<string, unknown>,
  controls: string,
  means: ('streams' | 'tokens' | 'playback' | 'audio')[],
][] = [
  [{}, 'accessible', []],
  [{ streamName: '' }, 'accessible', ['streams', 'playback']],
  [{ groupId: '' }, 'accessible', ['streams', 'playback']],
  [{ websocketUrl: '' }, 'accessible', ['playback']],
  [{ adaption: '' }, 'accessible', ['playback']],
  [{ playerSrc: '' }, 'accessible', ['playback']],
  [{ token: undefined }, 'accessible', ['tokens']],
  [{ tokenEndpoint: '', muted: false }, 'accessible', ['tokens', 'audio']],
  [{ volume: 1 }, 'accessible', ['audio']],
  [{ poster: '', panel: 'status', lang: '', autoplay: false }, 'accessible', []],
  [{ controls: 'none' }, 'accessible', []],
  [{ controls: 'none' }, 'vendor', ['playback']],
  [{ controls: 'vendor' }, 'accessible', ['playback']],
];

describe('what a change of a player’s properties means', () => {
  for (const [changed, controls, means] of rows)
    it(`is ${means.join(', ') || 'nothing'} for ${Object.keys(changed).join(', ') || 'none'} with ${controls} controls`, () => {
      const meaning = meaningOf(new Map(Object.entries(changed)), controls);
      const found = Object.entries(meaning).flatMap(([name, isMeant]) => (isMeant ? [name] : []));
      expect(found.sort()).to.deep.equal([...means].sort());
    });
});
