'use client';
import { useEffect } from 'react';

/** Defines the tag, once React has taken over what the server rendered: a player that plays already has children. */
export function DefinePlayer() {
  useEffect(() => void import('secure-h5live-player/define'), []);
  return null;
}
