import type { PlaybackPhase } from '../playback/index.js';

/** Texts of the controls over the picture, and of the statistics. `{…}` stands for a value that is filled in. */
export interface ControlLabels {
  readonly controls: {
    /** The name of the whole group, for screen readers. */
    readonly group: string;
    readonly play: string;
    /** On the big button, where the browser refused to start without the viewer. */
    readonly startPlayback: string;
    readonly pause: string;
    readonly mute: string;
    readonly unmute: string;
    readonly volume: string;
    /** The volume while muted. */
    readonly muted: string;
    readonly enterFullscreen: string;
    readonly leaveFullscreen: string;
    readonly enterPictureInPicture: string;
    readonly leavePictureInPicture: string;
    readonly live: string;
    readonly goLive: string;
    /** `{distance}` is "5 seconds". */
    readonly behind: string;
    readonly settings: string;
    readonly latency: string;
    readonly latencyModes: Readonly<Record<'classic' | 'balancedadaptive' | 'fastadaptive', string>>;
    readonly quality: string;
    /** The quality that is chosen by the state of the connection. */
    readonly automatic: string;
    readonly statistics: string;
    /** What a control does, and the key that does it too. */
    readonly shortcut: string;
  };
  readonly statistics: {
    /** The name of the whole box, for screen readers. */
    readonly group: string;
    readonly phase: Readonly<Record<PlaybackPhase, string>>;
    readonly version: string;
    readonly latency: string;
    readonly framerate: string;
    /** `{value}` is a number of pictures in a second. */
    readonly framerateValue: string;
    readonly buffer: string;
    readonly bitrate: string;
    /** Instead of a value that the player does not tell. */
    readonly unknown: string;
    /** Above the graph; the values are durations. */
    readonly trail: string;
    /** Beneath the graph; the values are durations. */
    readonly range: string;
  };
}
