/** Where the stand-in of the captions' library connects to. */
export const CAPTIONS_PATH = '/captions/socket';
