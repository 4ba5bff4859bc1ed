import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { framesInClip } from '../../../demo/media/barcode.js';
import { until } from '../../helpers/viewer.js';

/** Why nothing can be sent with ffmpeg here, or nothing. */
export const NO_FFMPEG =
  spawnSync('ffmpeg', ['-version']).status === 0 ? undefined : 'ffmpeg is not installed';

const CLIP = fileURLToPath(new URL('../../../demo/media/clip.mp4', import.meta.url));

/** The clip, as an encoder copies it: a key frame each 0.64 s. */
export const COPIED_CLIP = ['-stream_loop', '-1', '-i', CLIP, '-c', 'copy'];

/**
 * A picture whose barcode is the time at which it was made (Unix time in pictures of 40 ms), and a tone: encoded as OBS
 * does it with x264 and zerolatency.
 */
export function timedPicture(keyFrameSeconds: number, ...more: string[]): string[] {
  const bit = (at: number): string => `mod(floor(mod(floor(t*25),${framesInClip})/${2 ** (9 - at)}),2)`;
  const white = 'y=336:w=32:h=16:color=0xf0f0f0:t=fill';
  const bits = Array.from({ length: 10 }, (_, at) => bit(at));
  const bars = [
    'drawbox=x=96:y=336:w=448:h=16:color=0x0a0a0a:t=fill',
    `drawbox=x=96:${white},drawbox=x=512:${white}`,
    ...bits.map((shown, at) => `drawbox=x=${160 + 32 * at}:${white}:enable='${shown}'`),
    `drawbox=x=480:${white}:enable='mod(${bits.join('+')},2)'`,
  ];
  // Painted by the time at which it is made, and numbered as pictures of 40 ms, which ffmpeg takes one at a time.
  const painted = `settb=1/1000,setpts='RTCTIME/(TB*1000000)',${bars.join(',')},setpts=N*40`;
  const inputs = [`testsrc=size=640x360:rate=25,${painted}`, 'sine=frequency=440:sample_rate=48000'];
  return [
    ...inputs.flatMap((input) => ['-re', '-f', 'lavfi', '-i', input]),
    ...['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-preset', 'ultrafast', '-tune', 'zerolatency'],
    ...['-g', String(25 * keyFrameSeconds), '-b:v', '2500k', '-c:a', 'aac', '-ar', '48000', ...more],
  ];
}

/** ffmpeg, as an encoder: it sends what its arguments say until it is stopped. */
export class FfmpegEncoder {
  /** What it said. */
  said = '';
  /** How it ended; nothing while it runs. */
  exitCode: number | null | undefined;
  readonly #child: ChildProcess;

  /** @param input what to send, and how to encode it */
  constructor(rtmpUrl: string, streamName: string, input: readonly string[] = ['-re', ...COPIED_CLIP]) {
    const target = ['-flvflags', 'no_duration_filesize', '-f', 'flv', `${rtmpUrl}/${streamName}`];
    this.#child = spawn('ffmpeg', ['-hide_banner', '-loglevel', 'warning', ...input, ...target], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#child.stderr?.on('data', (data: Buffer) => (this.said += data.toString()));
    this.#child.on('exit', (code) => (this.exitCode = code));
  }

  /** Ends it as its user wishes, or kills it. */
  async stop(how: 'SIGINT' | 'SIGKILL' = 'SIGINT'): Promise<void> {
    this.#child.kill(how);
    await this.ends();
  }

  /** Waits until it has ended, by itself or not. */
  ends(): Promise<void> {
    return until('the end of ffmpeg', () => this.exitCode !== undefined, 15_000);
  }
}
