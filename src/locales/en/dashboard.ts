/** The dashboard of the local cloud. `{…}` stands for what is filled in. */
export const dashboard = {
  product: 'Secure playback',
  home: 'Home',
  streams: 'Streams',
  createStream: 'Create stream',
  tokenPage: 'Secure playback token',
  decode: 'Decode token',
  errors: 'Errors on demand',
  navigation: 'Pages',
  language: 'Language',
  signOut: 'Sign out',
  skip: 'Skip to content',

  signInTitle: 'Sign in',
  signInIntro: 'This is the dashboard of the local cloud. Its API key was printed when it was started.',
  apiKey: 'API key',
  apiKeyHelp: 'It is sent once, to this machine, and not kept in the page.',
  signIn: 'Sign in',
  signingIn: 'Signing in …',
  signInRefused: 'This is not a key of the local cloud. Copy it from the terminal in which it was started.',

  homeTitle: 'Secured live streams, on this machine',
  homeIntro:
    'Create a stream and a token, open the playback page, and watch with about a second of latency. Everything here behaves as nanoStream Cloud does.',
  organisation: 'Organisation',
  stepStream: 'Create a stream',
  stepStreamText: 'It gets a name. Start a broadcast on it: the test clip, your camera, or your screen.',
  stepToken: 'Create a token',
  stepTokenText: 'Say what it opens, for how long, and for whom. It is shown once.',
  stepWatch: 'Watch',
  stepWatchText: 'The Web Playout URL and the code to embed it hold the token. Without one, nothing plays.',
  liveNow: 'Live now',
  nothingLive: 'Nothing is live.',

  streamsTitle: 'Streams',
  search: 'Search by name or id',
  tagFilter: 'Tag',
  anyTag: 'Any tag',
  stateFilter: 'State',
  anyState: 'Any state',
  state: 'State',
  streamId: 'Stream id',
  streamName: 'Stream name',
  updatedAt: 'Updated',
  tags: 'Tags',
  created: 'Created',
  live: 'Live',
  ended: 'Ended',
  found: 'Streams: {count} of {total}',
  nothingFound: 'No stream fits. Search for less, or create one.',
  showMore: 'Show more',

  createTitle: 'Create a stream',
  createIntro: 'A stream name is chosen for you, as nanoStream Cloud does.',
  addTag: 'Add a tag',
  addTagHelp: 'Press Enter after each tag. Tags help to find a stream again.',
  removeTag: 'Remove the tag {tag}',
  secured: 'Secured: plays with a token only',
  securedHelp: 'Without this, everybody who knows the stream name can watch.',
  ingestSecured: 'Encoders need an ingest token',
  ingestSecuredHelp: 'Without this, everybody who knows the stream name can broadcast to it by RTMP.',
  create: 'Create stream',
  creating: 'Creating …',

  createdTitle: 'Your new stream',
  ingestTitle: 'Start the broadcast',
  ingestText:
    'Send with OBS, ffmpeg or another encoder to this address, with the stream name as key, or broadcast from here.',
  ingestTokenText:
    'Send with OBS, ffmpeg or another encoder to this address, with a stream key that holds an ingest token, or broadcast from here.',
  rtmpUrl: 'RTMP URL (in OBS: Server)',
  streamKey: 'Stream name (in OBS: Stream Key)',
  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: 'Nothing could be copied. Select the text instead.',
  keyWarning:
    'Whoever reaches this address and knows the stream name can broadcast, and each viewer knows the name. RTMP is not encrypted: use it in networks that you trust.',
  ingestKey: 'Stream key with ingest token (in OBS: Stream Key)',
  createIngestToken: 'Create ingest token',
  anotherIngestToken: 'Create another ingest token',
  /** `{until}` is a moment. */
  ingestTokenMade:
    'The token is valid until {until} and shown only now: copy the stream key into the encoder.',
  ingestTokenWarning:
    'Whoever has the stream key can broadcast to this stream until the token in it expires, and that token cannot be revoked. RTMP is not encrypted: use it in networks that you trust.',
  encoderSettings: 'Settings of the encoder',
  encoderSetting: {
    keyFrames: { name: 'Keyframe Interval', value: '1 s, 2 s at the most' },
    video: { name: 'Video', value: 'H.264 (x264), Tune: zerolatency' },
    reordering: { name: 'B-frames', value: 'none: x264 Options: bframes=0' },
    bitrate: { name: 'Bitrate', value: '10 Mbit/s at the most' },
    audio: { name: 'Audio', value: 'AAC, 48 kHz' },
  },
  encoderOnAir: 'An encoder is on air.',
  /** Within the last minute. */
  encoderTurnedAway: 'Another encoder was turned away: this stream is already on air.',
  keyFramesFar:
    'Its key frames are {seconds} s apart, and viewers who join wait for one. In OBS set the Keyframe Interval to 1 s (ffmpeg: -g with as many pictures as there are in a second).',
  reordersPictures:
    'It sends B-frames, and each of them is late. In OBS set the tune zerolatency, or bframes=0 in the x264 Options (ffmpeg: -tune zerolatency).',
  encoderRefused: {
    ended: 'The encoder was let go: this stream has ended.',
    'no-token':
      'The encoder was refused: it sent no ingest token. Create one here, and use the stream key that is shown then.',
    'token-invalid':
      'The encoder was refused: its ingest token is damaged, or signed with another key. Copy it again, or create another one.',
    'token-expired': 'The encoder was refused: its ingest token has expired. Create another one.',
    'token-other-stream': 'The encoder was refused: its ingest token is for another stream. Create one here.',
    'token-other-address':
      'The encoder was refused: its ingest token is for another address than the one shown here. Create another one.',
    'video-codec':
      'The encoder was refused: its video must be H.264 with 8 bits and 4:2:0 (ffmpeg: -pix_fmt yuv420p).',
    'audio-codec': 'The encoder was refused: its sound must be AAC with 8 to 48 kHz.',
    'no-picture': 'The encoder was let go: it sent sound without a picture.',
    'key-frames':
      'The encoder was let go: there was no key frame for 10 s. Set the Keyframe Interval to 1 s.',
    'too-fast':
      'The encoder was let go: it sent media faster than it plays. With ffmpeg put -re before the file that is sent.',
    'too-much': 'The encoder was let go: its bitrate was above 10 Mbit/s.',
    broken: 'The encoder was let go: what it sent could not be read. Its own log says why.',
  },
  accessTitle: 'Access the playout',
  playouts: 'Playouts',
  overview: 'Overview',
  createToken: 'Create secure playback token',
  anotherToken: 'Create another token',
  openStream: 'This stream is open: it plays without a token.',
  playoutUrl: 'Web Playout URL',
  playoutUrlBare: 'Without a token this address shows why the stream does not play.',
  openPlayback: 'Open the playback page',
  saveTags: 'Save tags',
  saved: 'Saved.',
  stop: 'End this stream',
  stopAsk: 'End it for good? Whoever is watching is disconnected.',
  stopYes: 'End it',
  stopNo: 'Keep it',
  isEnded: 'This stream has ended and cannot be started again.',
  openStreamPage: 'Stream overview',

  startBroadcast: 'Start broadcast',
  sourceClip: 'Test clip',
  sourceCamera: 'Camera',
  sourceScreen: 'Screen',
  broadcastFrom: 'What to broadcast',
  broadcastText: 'Camera and screen are encoded in this browser and sent to this machine only.',
  starting: 'Starting …',
  onAir: 'On air from this page. Closing it ends the broadcast.',
  clipOnAir: 'The test clip is running.',
  stopBroadcast: 'Stop broadcast',
  preview: 'What is being broadcast',
  noSound: 'Without sound: it cannot be encoded here.',
  noCamera: 'No camera was found.',
  cameraDenied:
    'The browser was not given access to the camera or the screen. Allow it in the browser’s settings for this site, and try again.',
  cameraBusy: 'Another program is using the camera.',
  cannotEncode: 'This browser cannot encode video for live streams.',
  broadcastFailed: 'The broadcast failed. Is the local cloud still running?',

  tokenTitle: 'Secure playback token',
  decodeTitle: 'Decode a token',

  /** The heading of the playback page where no stream is named. */
  withoutStream: 'No stream',
  tokenInAddress:
    'The address of this page contains the token: whoever has the address can watch while the token is valid.',

  /** The page with errors on demand. What can be chosen there has English names. */
  errorsPage: {
    intro:
      'Choose what is to go wrong, and see what a viewer and the page’s owner are told. Every failure happens on this machine.',
    choice: 'Failures',
    nothingChosen: 'Nothing chosen yet',
    happened: 'What happened',
    /** `{code}` is a number or a name. */
    after: '{code}, after about {seconds} s',
    groups: {
      page: 'This page',
      tokens: 'Tokens and their endpoint',
      refused: 'Refused by the server',
      stream: 'The stream',
      media: 'Media and browser',
      network: 'Network and server',
    },
  },

  notFound: 'There is no such page.',
  noStream: 'There is no such stream.',
  backHome: 'To the home page',
  loading: 'Loading …',
  unreachable: 'The local cloud does not answer. Is it still running?',
  refused: 'The local cloud refused this.',
  tryAgain: 'Try again',
};
