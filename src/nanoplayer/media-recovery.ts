import type { NanoPlayerEvent } from './player-api.js';

/**
 * Whether an event tells that the player begins with a new media source, after one that the browser could not read.
 *
 * At a start nothing comes of that. Where the browser opened the media source of 5.0.8 only after the first media had come,
 * which was so in 4 of 200 starts on a busy machine, the player had lost what describes the media in 3 of them: it gave
 * this warning, told of no error, and had no picture until it was told to pause and to play. 4.31.1 lost one of 102 starts
 * with the same warning.
 */
export function tellsOfMediaRecovery({ name, data }: NanoPlayerEvent): boolean {
  const message = name === 'Warning' && data?.['message'];
  return typeof message === 'string' && message.startsWith('Recovering from media');
}
