/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks';
import type { SecureH5livePlayer } from 'secure-h5live-player';
import type {} from 'secure-h5live-player/types/preact';
import { hear, type Given } from '../shared/page';

// Of events that the element does not have its types know nothing.
const otherEvents: object = {
  onlowercaseevent: hear,
  'onkebab-event': hear,
  oncamelEvent: hear,
  onCAPSevent: hear,
  onPascalEvent: hear,
};

export function LivePlayer({ shown, texts, properties }: Given) {
  return (
    <section>
      <h1>Live</h1>
      {shown ? <Picture texts={texts} properties={properties} /> : <p id="elsewhere">Elsewhere</p>}
    </section>
  );
}

function Picture({ texts, properties }: Omit<Given, 'shown'>) {
  const player = useRef<SecureH5livePlayer>(null);
  useEffect(() => {
    const element = player.current;
    element?.addEventListener('imperative-event', hear);
    return () => element?.removeEventListener('imperative-event', hear);
  }, []);
  return (
    <secure-h5live-player
      ref={player}
      streamName={properties.streamName}
      rtmpUrl={properties.rtmpUrl}
      websocketUrl={properties.websocketUrl}
      autoplay={properties.autoplay}
      muted={properties.muted}
      volume={properties.volume}
      entries={properties.entries}
      config={properties.config}
      token={properties.token}
      tokenRequest={properties.tokenRequest}
      tokenProvider={properties.tokenProvider}
      onplayback-change={hear}
      onerror={hear}
      {...otherEvents}
    >
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </secure-h5live-player>
  );
}
