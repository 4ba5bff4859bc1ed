import type { NanoPlayerConstructor } from '../../../src/nanoplayer/index.js';
import type { loadPlayer } from '../../../src/playback/script-loader.js';
import type { ScriptOptions } from '../../../src/playback/script-tag.js';
import { until } from './fake-player.js';

type FrameWindow = Window & {
  NanoPlayer?: unknown;
  loadPlayer?: typeof loadPlayer;
  violations?: string[];
};

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
export async function frameWith({ policy = '', body = '' } = {}): Promise<Frame> {
  const frame = document.createElement('iframe');
  const loader = new URL('../../../src/playback/script-loader.ts', import.meta.url).href;
  frame.srcdoc = `<!doctype html>
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <script>
      violations = [];
      addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
    </script>
    ${body}
    <script type="module">
      import { loadPlayer } from ${JSON.stringify(loader)};
      window.loadPlayer = loadPlayer;
    </script>`;
  document.body.append(frame);
  const page = frame.contentWindow as FrameWindow;
  const load = await until('the loader is there', () => page.loadPlayer);
  await until('the page is complete', () => page.document.readyState === 'complete');
  return {
    page,
    violations: page.violations ?? [],
    load,
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
