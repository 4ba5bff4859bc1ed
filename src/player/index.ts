export { Clock, learnServerTime, pageClock, type ClockSource } from './clock.js';
export { PlaybackController, type Playback } from './controller.js';
export { IDLE, type PlaybackFailure, type PlaybackPhase, type PlaybackState } from './playback-state.js';
