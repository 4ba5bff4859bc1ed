import { readMetadata, type NanoPlayerEvent } from '../../nanoplayer/index.js';
import { MetadataEvent } from './deferred-events.js';
import type { PlaybackFollower } from './reports.js';

/** Passes on the metadata that comes with a stream, without any token. */
export class MetadataRelay implements PlaybackFollower {
  readonly #target: EventTarget;

  constructor(target: EventTarget) {
    this.#target = target;
  }

  streamEvent({ name, data }: NanoPlayerEvent): void {
    if (name === 'MetaData') this.#target.dispatchEvent(new MetadataEvent(readMetadata(data)));
  }
}
