/** A library for captions that does what a test tells it; it has the documented interface and nothing else. */
export class FakeMessenger {
  /** All that were made. */
  static all: FakeMessenger[] = [];
  /** What one does when it is made. */
  static atStart: (messenger: FakeMessenger) => void = () => undefined;

  readonly server: readonly [host: string, port: number];
  readonly overlay: HTMLElement;
  /** What it was to connect with. */
  asked: unknown[] = [];
  succeed: () => void = () => undefined;
  fail: (error: unknown) => void = () => undefined;

  constructor(host: string, port: number, { overlayDiv }: { overlayDiv: string }) {
    this.server = [host, port];
    const overlay = document.getElementById(overlayDiv);
    if (!overlay) throw new Error('no element of that id in the document');
    this.overlay = overlay;
    FakeMessenger.all.push(this);
    FakeMessenger.atStart(this);
  }

  connect(...[token, user, channel, succeed, fail]: [string, null, string, () => void, () => void]): void {
    this.asked = [token, user, channel];
    this.succeed = succeed;
    this.fail = fail;
  }

  /** Writes a caption. */
  say(text: string): void {
    this.overlay.textContent = text;
  }
}

/** The same with an end, which no documentation names. */
export class EndingMessenger extends FakeMessenger {
  ended = 0;

  disconnect(): void {
    this.ended += 1;
  }
}
