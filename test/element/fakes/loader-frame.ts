import type { NanoPlayerConstructor } from '../../../src/nanoplayer/index.js';
import type { loadPlayer } from '../../../src/playback/script-loader.js';
import type { ScriptOptions } from '../../../src/playback/script-tag.js';
import { until } from './fake-player.js';
import { policedFrame, type PolicedWindow } from './policed-frame.js';

type FrameWindow = PolicedWindow & { NanoPlayer?: unknown; load?: typeof loadPlayer };

/** A page of its own with the script loader in it. */
export interface Frame {
  readonly page: FrameWindow;
  /** The violations of its policy, by directive. */
  readonly violations: readonly string[];
  load(address: string | undefined, options?: ScriptOptions): Promise<NanoPlayerConstructor>;
  /** Adds a tag as the page itself would. */
  add(src: string, attributes?: Record<string, string>): HTMLScriptElement;
  remove(): void;
}

/** Makes a page with a Content-Security-Policy and some markup, and waits until all of it has run. */
export async function frameWith(given: { policy?: string; body?: string } = {}): Promise<Frame> {
  const loader = new URL('../../../src/playback/script-loader.ts', import.meta.url).href;
  const frame = await policedFrame(loader, 'loadPlayer', given);
  const page = frame.contentWindow as FrameWindow;
  await until('the page is complete', () => page.document.readyState === 'complete');
  return {
    page,
    violations: page.violations ?? [],
    load: page.load!,
    add(src, attributes = {}) {
      const script = page.document.createElement('script');
      for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
      script.src = src;
      page.document.body.append(script);
      return script;
    },
    remove: () => frame.remove(),
  };
}
