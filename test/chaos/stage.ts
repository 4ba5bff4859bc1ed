import type { Browser, Page } from 'puppeteer-core';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import type { GivenToken } from '../../demo/local-cloud/viewer-token/endpoint.js';
import type { Admission } from '../../demo/local-cloud/wire/session.js';
import { STREAM } from '../helpers/forge.js';
import type { TestedPlayer } from '../helpers/playback-page.js';
import { openWatched } from '../helpers/watched-page.js';

/** A page that plays, and the edge that it plays from, which may be another one from time to time. */
export class Stage {
  readonly page: Page;
  #edge: Edge;
  #connections: readonly Admission[] = [];
  #given: readonly GivenToken[] = [];

  private constructor(edge: Edge, page: Page) {
    this.#edge = edge;
    this.page = page;
  }

  /** Opens a page whose tokens live so many seconds. */
  static async open(browser: Browser, life: number, player?: TestedPlayer): Promise<Stage> {
    const edge = await startEdge();
    const { page } = await openWatched(browser, `${edge.origin}/playout/${STREAM}?life=${life}`, player);
    return new Stage(edge, page);
  }

  /** The edge that is there now. */
  get edge(): Edge {
    return this.#edge;
  }

  /** All connections so far, whichever edge they came to. */
  get connections(): readonly Admission[] {
    return [...this.#connections, ...this.#edge.admissions];
  }

  /** All tokens that were given away so far, whichever edge gave them. */
  get given(): readonly GivenToken[] {
    return [...this.#given, ...this.#edge.tokensGiven];
  }

  /** Ends the edge, and starts another one in its place later. */
  async restart(downMs: number): Promise<void> {
    const { origin, keys } = this.#edge;
    const [connections, given] = [this.connections, this.given];
    await this.#edge.close();
    await new Promise((resolve) => setTimeout(resolve, downMs));
    this.#edge = await startEdge({ port: Number(new URL(origin).port), keys });
    [this.#connections, this.#given] = [connections, given];
  }

  async close(): Promise<void> {
    await this.page.close();
    await this.#edge.close();
  }
}
