import { useRef } from 'react';
import type {} from 'secure-h5live-player/types/react';
import type { SecureH5livePlayer } from 'secure-h5live-player';
import { SecureH5livePlayer as Player, SecureH5liveTokenStatus } from 'secure-h5live-player/react';
import { SecureH5liveTokenForm } from 'secure-h5live-player/react/owner';
import { SecureH5liveCodeSnippet } from 'secure-h5live-player/react/code-snippet';

export function Page() {
  const player = useRef<SecureH5livePlayer>(null);
  return (
    <>
      <secure-h5live-player
        ref={player}
        stream-name="A"
        controls="none"
        className="x"
        onplayback-change={(event) => void event.state.phase.length}
        onerror={(event) => void event.attempt.toFixed()}
      />
      <secure-h5live-player token={{ token: 'a', expires: 1 }} max-width="640" />
      <secure-h5live-player streamName="A" volume={0.5} autoplay token="a" />
      <secure-h5live-player entries={[{ streamName: 'A' }]} config={{ style: {} }} startQuality="low" />
      <Player
        ref={player}
        streamName="A"
        token={{ token: 'a', expires: 1 }}
        volume={0.5}
        className="x"
        onPlaybackChange={(event) => void event.state.phase.length}
        onError={(event) => void event.attempt.toFixed()}
      />
      <SecureH5liveTokenStatus token="A" onTokenExpired={(event) => void event.type} />
      <SecureH5liveTokenForm kind="sts" onH5liveTokenCreated={(event) => void event.fields.expiresAt} />
      <SecureH5liveCodeSnippet format="html-tag" onCodeGiven={(event) => void event.holdsToken} />
      {/* Wrong: */}
      <secure-h5live-player controls="nope" />
      <secure-h5live-player token={1} />
      <secure-h5live-player entries={[{}]} />
      <secure-h5live-player config={{ source: { entries: [] } }} />
      <secure-h5live-player startQuality="best" />
      <Player token={1} />
      <Player entries={[{}]} />
      <secure-h5live-player onplayback-change={(event) => void event.nothing} />
      <Player streamName={1} />
    </>
  );
}
