'use client';
import { useEffect } from 'react';

/** The player. Its tag is defined in the browser only: there is nothing to play on a server. */
export function Player(attributes) {
  useEffect(() => {
    void import('secure-h5live-player/player');
  }, []);
  return <secure-h5live-player {...attributes} />;
}
