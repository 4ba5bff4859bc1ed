import { CAPTIONS_PATH } from './path.js';

/** How long after a loss it connects again, in milliseconds. */
const AGAIN_MS = 1000;

/** The codes with which the server refuses for good. */
const REFUSALS = [4404, 4901, 4903];

/** What comes over the wire. */
interface Message {
  readonly user: string;
  readonly text: string;
}

/**
 * Stands in for nanoStream's library for live captions: its documented interface, written from the documentation alone. Its
 * build could not be had, so that nothing was held against it. It has no documented end, and none here.
 */
export class NanoMessenger {
  readonly #address: string;
  readonly #overlay: string;

  /** @param overlayDiv the id of the element that captions are written into */
  constructor(host: string, port: number, { overlayDiv }: { readonly overlayDiv: string }) {
    // The vendor's is always encrypted; a local cloud is not.
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    this.#address = `${scheme}://${host}:${port}${CAPTIONS_PATH}`;
    this.#overlay = overlayDiv;
  }

  /** Connects to a channel, and again whenever the connection is lost. */
  connect(
    token: string,
    _user: string | null,
    channel: string,
    onSuccess: () => void,
    onError: (error: unknown) => void,
  ): void {
    const socket = new WebSocket(this.#address);
    let joined = false;
    socket.addEventListener('open', () => socket.send(JSON.stringify({ token, channel })));
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = JSON.parse(String(data)) as Message | { readonly joined: true };
      if ('text' in message) return this.receiveMessage(message);
      joined = true;
      onSuccess();
    });
    socket.addEventListener('close', ({ code }) => {
      if (!joined) onError(new Error(`The connection was refused or lost: ${code}`));
      if (!REFUSALS.includes(code))
        setTimeout(() => this.connect(token, _user, channel, onSuccess, onError), AGAIN_MS);
    });
  }

  /** Writes a message into the element, where that is in the document. */
  receiveMessage({ text }: Message): void {
    const overlay = document.getElementById(this.#overlay);
    if (overlay) overlay.textContent = text;
  }
}
