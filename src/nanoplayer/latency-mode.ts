/** How the vendor's player trades latency for smoothness; what is left out is the player's own default. */
export type LatencyMode = 'classic' | 'balancedadaptive' | 'fastadaptive';

/** All latency modes, in the order in which they are offered. */
export const LATENCY_MODES: readonly LatencyMode[] = ['fastadaptive', 'balancedadaptive', 'classic'];
