import type { LitElement } from 'lit';
import { unsafeStatic, type StaticValue } from 'lit/static-html.js';
import { VERSION, versionOf } from '../../shared/index.js';
import { partTag, registryOf } from './define-element.js';

const TAG = 'secure-h5live-code-snippet';
const STATIC_TAG = unsafeStatic(TAG);

let loaded: CustomElementConstructor | undefined;
let loading: Promise<void> | undefined;

/**
 * The tag of the element with the code to embed a stream, for a static template of `host`. Loads the element when it is
 * first shown; without a network nothing is shown, and it is tried again with the next rendering.
 *
 * @returns nothing where the tag is somebody else's, until the element is there
 */
export function codeSnippetTag(host: LitElement): StaticValue | undefined {
  const registry = registryOf(host);
  if (loaded) return partTag([loaded, TAG], registry);
  const taken = registry.get(TAG);
  // The page itself has loaded it.
  if (taken && versionOf(taken) === VERSION) return STATIC_TAG;
  loading ??= import('../owner/code-snippet/code-snippet.js').then(
    ({ SecureH5liveCodeSnippet }) => void (loaded = SecureH5liveCodeSnippet),
    () => void (loading = undefined),
  );
  void loading.then(() => {
    if (!loaded) return;
    partTag([loaded, TAG], registry);
    host.requestUpdate();
  });
  return taken ? undefined : STATIC_TAG;
}
