'use client';
import { useState } from 'react';
import { SecureH5livePlayer } from 'secure-h5live-player/react';

interface LivePlayerProps {
  streamName: string | undefined;
  rtmpUrl: string | undefined;
  websocketUrl: string | undefined;
}

export function LivePlayer({ streamName, rtmpUrl, websocketUrl }: LivePlayerProps) {
  const [phase, setPhase] = useState('idle');
  return (
    <>
      <SecureH5livePlayer
        {...(streamName !== undefined && { streamName })}
        {...(rtmpUrl !== undefined && { rtmpUrl })}
        {...(websocketUrl !== undefined && { websocketUrl })}
        tokenProvider={fetchToken}
        autoplay
        muted
        onPlaybackChange={({ state }) => setPhase(state.phase)}
      />
      <p id="phase">{phase}</p>
    </>
  );
}

// Not within the component: another function at each rendering would be another provider.
async function fetchToken({ streamName }: { streamName: string }): Promise<unknown> {
  const answer = await fetch(`/playback-token?${new URLSearchParams({ stream: streamName })}`);
  if (!answer.ok) throw new Error(`no token: ${answer.status}`);
  return answer.json();
}
