/** Why there is no camera or screen: refused, not there, in use elsewhere, or a page that is not trusted with one. */
export type CaptureCode = 'denied' | 'none' | 'busy' | 'insecure' | 'failed';

/** Says why nothing can be captured. The message is for developers; pages go by the code. */
export class CaptureError extends Error {
  override readonly name = 'CaptureError';
  readonly code: CaptureCode;

  constructor(code: CaptureCode, cause?: unknown) {
    super(`Nothing can be captured: ${code}.`, { cause });
    this.code = code;
  }
}

// The names that browsers give their reasons.
const CODES: Readonly<Record<string, CaptureCode>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

const CAMERA: MediaStreamConstraints = {
  video: { width: { ideal: 960 }, height: { ideal: 540 }, frameRate: { ideal: 25, max: 30 } },
  audio: true,
};
const SCREEN: DisplayMediaStreamOptions = {
  video: { width: { max: 1920 }, height: { max: 1080 }, frameRate: { ideal: 25, max: 30 } },
  audio: true,
};

/**
 * The camera with its microphone, or without one where there is none. Asks the visitor.
 *
 * @throws {CaptureError} `denied`, `none`, `busy`, `insecure` (neither https nor this machine), or `failed`
 */
export async function cameraStream(): Promise<MediaStream> {
  const devices = mediaDevices();
  try {
    return await capture(() => devices.getUserMedia(CAMERA));
  } catch (error) {
    if (!(error instanceof CaptureError) || error.code !== 'none') throw error;
    return capture(() => devices.getUserMedia({ ...CAMERA, audio: false }));
  }
}

/**
 * A screen, window or tab that the visitor chooses, with its sound where the browser gives it.
 *
 * @throws {CaptureError} as `cameraStream`; a visitor who chooses none has `denied` it
 */
export function screenStream(): Promise<MediaStream> {
  const devices = mediaDevices();
  return capture(() => devices.getDisplayMedia(SCREEN));
}

function mediaDevices(): MediaDevices {
  const { mediaDevices: devices } = navigator as Partial<Navigator>;
  if (!devices) throw new CaptureError('insecure');
  return devices;
}

async function capture(ask: () => Promise<MediaStream>): Promise<MediaStream> {
  try {
    return await ask();
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    throw new CaptureError(CODES[name] ?? 'failed', error);
  }
}
