import { until } from './fake-player.js';

/** The window of a frame whose Content-Security-Policy is noted where it forbids something, by directive. */
export type PolicedWindow = Window & { violations?: string[]; load?: unknown };

/**
 * Adds a frame with a page of its own, and waits until a function of ours is there, as its window's `load`.
 *
 * @param module whose export that is: its address
 * @param name of the export
 */
export async function policedFrame(
  module: string,
  name: string,
  { policy = '', body = '' } = {},
): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html>
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <script>
      violations = [];
      addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
    </script>
    ${body}
    <script type="module">
      import { ${name} } from ${JSON.stringify(module)};
      window.load = ${name};
    </script>`;
  document.body.append(frame);
  await until('the loader is there', () => (frame.contentWindow as PolicedWindow).load);
  return frame;
}
