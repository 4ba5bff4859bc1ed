import { FORMATS, type SnippetIssue, type SnippetFormat, type SnippetNote } from '../../snippets/index.js';

/** The texts around the code to embed a stream. `{…}` stands for a value that is filled in. */
export const snippets = {
  heading: 'Code snippet',
  intro: 'Copy this code to show the stream on your own page.',
  formats: 'Ways to embed',
  /** English is what the registry of formats itself says. */
  format: Object.fromEntries(FORMATS.map(({ format, label }) => [format, label])) as Record<
    SnippetFormat,
    string
  >,
  options: 'Options',
  placement: 'Token',
  placements: {
    endpoint: 'Fetched by the page',
    inline: 'In the code',
    none: 'None, the stream is open',
  },
  endpoint: 'Token endpoint',
  version: 'Player',
  versions: { 5: 'Version 5', 4: 'Version 4' },
  latency: 'Latency mode',
  latencyModes: {
    '': 'The player’s own',
    fastadaptive: 'Fast',
    balancedadaptive: 'Balanced',
    classic: 'Classic',
  },
  quality: 'Start quality',
  qualities: {
    '': 'The player’s own',
    high: 'High',
    'medium-high': 'Medium high',
    medium: 'Medium',
    'medium-low': 'Medium low',
    low: 'Low',
  },
  quic: 'Media over QUIC',
  quics: { '': 'The player’s own', on: 'On', off: 'Off' },
  captions: 'Captions, such as en-de en-en',
  controls: 'Controls',
  controlKinds: { accessible: 'For everybody', vendor: 'The vendor’s', none: 'None' },
  ratio: 'Aspect ratio',
  language: 'Language',
  languageOwn: 'The viewer’s own',
  policyFor: 'Policy for',
  switches: {
    autoplay: 'Start by itself',
    muted: 'Muted',
    panel: 'Validity panel',
    statistics: 'Statistics',
  },
  /** Folded; each heading also says what is set beneath it. */
  groups: {
    quality: 'Several qualities',
    metrics: 'Metrics',
    look: 'Loading and look',
    servers: 'Servers',
    captionService: 'Caption service',
    files: 'Files and pages',
  },
  fields: {
    adaption: 'How a quality is chosen',
    omitRenditions: 'Never chosen, such as high 0',
    metricsAccountId: 'Metrics account',
    eventId: 'Event',
    userId: 'User, the same in every copy',
    loading: 'Loaded',
    poster: 'Picture before the stream',
    maxWidth: 'Greatest width, in pixels',
    metadata: 'Read the stream’s metadata',
    keepToken: 'Leave the token in its attribute',
    serverDomain: 'Host of all servers',
    rtmpUrl: 'RTMP address',
    websocketUrl: 'WebSocket address',
    hlsUrl: 'HLS address',
    webtransportUrl: 'Media over QUIC address',
    apiUrl: 'Address of the group’s streams',
    captionsSrc: 'Script for captions',
    captionsIntegrity: 'Digest of that script',
    captionsServer: 'Host of captions',
    playerSrc: 'Player script',
    playerIntegrity: 'Digest of the player script',
    scriptSrc: 'File of this element',
    scriptIntegrity: 'Digest of that file',
    singleFile: 'One file with everything in it',
    embedSrc: 'Page in the frame',
    playoutBase: 'Playback page, up to the stream’s name',
  },
  /** Two of the rules have no other name than the vendor’s. */
  adaptions: {
    '': 'The player’s own',
    deviationOfMean2: 'deviationOfMean2',
    deviationOfMean: 'deviationOfMean',
    none: 'By the viewer only',
  },
  loadings: { eager: 'At once', lazy: 'When it comes into view', click: 'When the viewer presses play' },
  insist: 'Use this token all the same',
  /** The code itself, for who cannot see it; `{format}` is its name. */
  code: 'Code: {format}',
  copy: 'Copy',
  copied: 'Copied.',
  /** The clipboard was refused, and the code is selected. */
  selected: 'The browser did not copy it. The code is selected: copy it with your keyboard.',
  download: 'Download',
  note: {
    'token-inside': 'The code contains the token: whoever sees the page can copy it.',
    'token-in-address':
      'The address contains the token. Addresses are kept in histories and logs, and are passed on.',
    'stops-working': 'This code stops working on {until}.',
    'opens-everything': 'This token opens every stream of your organisation.',
    'domain-in-frame': 'The token is bound to a domain, but the frame is a page of another one.',
    'ip-bound': 'The token works for one IP address only.',
    'write-metrics-key':
      'The key of your metrics account is not in the code. Have a script of your page set the player’s property metricsAccountKey; in the nanoPlayer’s own page, write it where accountKey stands.',
    'metrics-elsewhere':
      'No metrics are set up by this address: the page that it opens decides whether and where they are sent.',
    'write-viewer-check': 'It turns everybody away until you say in viewerOf who may watch.',
  } satisfies Record<SnippetNote, string>,
  issue: {
    'stream-name-missing': 'There is no stream to embed. Set "stream-name".',
    'stream-name-invalid': 'The stream name cannot be one. Check "stream-name".',
    'group-id-invalid': 'The group id cannot be one. Check "group-id".',
    /** `{option}` is the name of a field. */
    'option-invalid': '“{option}” has a value that it cannot have. Correct or empty it.',
    'token-missing': 'There is no token to put into the code. Create one, or let the page fetch it.',
    'token-unusable': 'The token cannot be used for this stream. Create another one.',
    'token-organisation-wide':
      'This token opens every stream of your organisation. Create one for this stream before you put it into a page.',
    'needs-inline-token': 'This format consists of the token. Choose to have it in the code.',
    'cannot-fetch-tokens':
      'This format cannot fetch a token. Choose to have it in the code, or another format.',
    'needs-group': 'This format is for stream groups.',
    'needs-stream-name': 'This format is for a single stream.',
    'unknown-format': 'There is no such format.',
    'generator-unavailable': 'The code could not be loaded. Check the network.',
  } satisfies Record<SnippetIssue, string>,
};
