import { For, onMount, Show } from 'solid-js';
import type { SecureH5livePlayer } from 'secure-h5live-player';
import type {} from 'secure-h5live-player/types/solid';
import { hear, type Given } from '../shared/page';

// Of events that the element does not have its types know nothing.
const otherEvents: object = {
  'on:lowercaseevent': hear,
  'on:kebab-event': hear,
  'on:camelEvent': hear,
  'on:CAPSevent': hear,
  'on:PascalEvent': hear,
};

export function LivePlayer(props: Given) {
  return (
    <section>
      <h1>Live</h1>
      <Show when={props.shown} fallback={<p id="elsewhere">Elsewhere</p>}>
        <Picture texts={props.texts} properties={props.properties} />
      </Show>
    </section>
  );
}

function Picture(props: Omit<Given, 'shown'>) {
  let player!: SecureH5livePlayer;
  onMount(() => player.addEventListener('imperative-event', hear));
  return (
    <secure-h5live-player
      ref={player}
      prop:streamName={props.properties.streamName}
      prop:rtmpUrl={props.properties.rtmpUrl}
      prop:websocketUrl={props.properties.websocketUrl}
      prop:autoplay={props.properties.autoplay}
      prop:muted={props.properties.muted}
      prop:volume={props.properties.volume}
      prop:entries={props.properties.entries}
      prop:config={props.properties.config}
      prop:token={props.properties.token}
      prop:tokenRequest={props.properties.tokenRequest}
      prop:tokenProvider={props.properties.tokenProvider}
      on:playback-change={hear}
      on:error={hear}
      {...otherEvents}
    >
      <For each={props.texts}>{(text) => <p>{text}</p>}</For>
    </secure-h5live-player>
  );
}
