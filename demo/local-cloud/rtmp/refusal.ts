/** Why an encoder may not begin, or not go on. */
export type RefusalCode = keyof typeof REFUSALS;

/** What an encoder is told, for its log, by why it is refused: RTMP's code, and a sentence. */
export const REFUSALS = {
  'unknown-name': [
    'NetStream.Publish.BadName',
    'There is no stream of this name. Copy the stream name from its page.',
  ],
  'other-application': ['NetConnection.Connect.InvalidApp', 'The address must end with /live.'],
  ended: ['NetStream.Publish.BadName', 'This stream has ended. Create another one.'],
  'no-token': [
    'NetStream.Publish.Denied',
    'This stream asks for an ingest token. Create one on its page, and use the stream key that is shown there.',
  ],
  'token-invalid': [
    'NetStream.Publish.Denied',
    'The ingest token cannot be used: it is damaged, or signed with another key. Copy it again, or create another on the page of the stream.',
  ],
  'token-expired': [
    'NetStream.Publish.Denied',
    'The ingest token has expired. Create another on the page of the stream.',
  ],
  'token-other-stream': [
    'NetStream.Publish.Denied',
    'The ingest token is for another stream. Create one on the page of this stream.',
  ],
  'token-other-address': [
    'NetStream.Publish.Denied',
    'The ingest token is for another address than this server’s. Create another on the page of the stream.',
  ],
  'on-air': ['NetStream.Publish.BadName', 'Somebody broadcasts to this stream already.'],
  'plays-nothing': [
    'NetStream.Play.StreamNotFound',
    'This server takes RTMP, and gives none: watch with H5Live.',
  ],
  'video-codec': ['NetStream.Publish.Rejected', 'The video must be H.264: 8 bits, 4:2:0, progressive.'],
  'audio-codec': ['NetStream.Publish.Rejected', 'The sound must be AAC-LC, with 8 to 48 kHz.'],
  'no-picture': ['NetStream.Publish.Rejected', 'There is sound without a picture.'],
  'key-frames': [
    'NetStream.Publish.Rejected',
    'There was no key frame for 10 s. Set a keyframe interval of 1 or 2 s.',
  ],
  'too-fast': [
    'NetStream.Publish.Rejected',
    'Media runs ahead of the clock: send it at the speed it plays with (ffmpeg: -re).',
  ],
  'too-much': ['NetStream.Publish.Rejected', 'The bitrate is too high: 10 Mbit/s at most.'],
  broken: ['NetStream.Publish.Rejected', 'What was sent breaks a rule.'],
} as const satisfies Readonly<Record<string, readonly [code: string, description: string]>>;

/** Says that an encoder is refused, and why. Holds nothing that the encoder sent. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(REFUSALS[code][1]);
    this.code = code;
  }
}
