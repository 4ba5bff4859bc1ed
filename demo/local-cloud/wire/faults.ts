import type { Duplex } from 'node:stream';
import type { EdgeClock } from '../edge-clock.js';
import { reset } from './close.js';
import type { Connection } from './connection.js';

/** What happens to a connection before it is accepted: an HTTP status, or a reset. */
export type UpgradeFault = number | 'reset';

/** Ends a fault; a second call does nothing. */
export type EndFault = () => void;

/** What faults act upon. */
export interface FaultTargets {
  /** The running sessions. */
  readonly connections: ReadonlySet<Connection>;
  /** Every socket that asked for an upgrade and is open, whether or not it is a session by now. */
  readonly sockets: ReadonlySet<Duplex>;
  readonly clock: EdgeClock;
}

/**
 * Everything that can go wrong between this edge and its viewers, on demand. Each call begins a fault and answers the
 * function that ends it. Faults may overlap. Pages and APIs are served throughout.
 */
export class WireFaults {
  readonly #targets: FaultTargets;
  readonly #upgradeFaults: { readonly fault: UpgradeFault }[] = [];
  #silences = 0;
  #damages = 0;
  #greetings = 0;

  constructor(targets: FaultTargets) {
    this.#targets = targets;
  }

  /** What a new connection meets at present, if anything; the latest fault counts. */
  get atUpgrade(): UpgradeFault | undefined {
    return this.#upgradeFaults.at(-1)?.fault;
  }

  /** Whether a new session gets no media for the time being. */
  get silent(): boolean {
    return this.#silences > 0;
  }

  /** Whether a new session gets an init segment that nobody can read. */
  get damaged(): boolean {
    return this.#damages > 0;
  }

  /** Whether a new session is greeted so that no player completes a switch to it. */
  get endlessSwitches(): boolean {
    return this.#greetings > 0;
  }

  /** Resets every viewer's connection, once. New ones are admitted as usual. */
  cut(): EndFault {
    for (const socket of this.#targets.sockets) reset(socket);
    return () => undefined;
  }

  /** Resets every viewer's connection, and every new one while it lasts. */
  down(): EndFault {
    const end = this.#atUpgrade('reset');
    this.cut();
    return end;
  }

  /** Answers every new connection with an HTTP status while it lasts. Running sessions go on. */
  httpRefuse(status: number): EndFault {
    return this.#atUpgrade(status);
  }

  /**
   * Sends no media to anybody while it lasts. Sockets stay open and answer; new ones get their greeting. Afterwards
   * media goes on at the next key frame of the live picture.
   */
  silence(): EndFault {
    if (++this.#silences === 1) for (const connection of this.#targets.connections) connection.hush();
    return once(() => {
      if (--this.#silences === 0) for (const connection of this.#targets.connections) connection.resume();
    });
  }

  /**
   * Cuts the init segment short that a new session gets while it lasts; the media that follows is whole. Version 5 of the
   * vendor's player then does what it does where it has lost the beginning of a stream itself: it hangs.
   */
  damageInit(): EndFault {
    this.#damages++;
    return once(() => this.#damages--);
  }

  /**
   * Greets new sessions without a list of events while it lasts. The vendor's player then completes no switch to another
   * source while it plays: that ends with its timeout, and the picture goes on as it was.
   */
  neverSwitch(): EndFault {
    this.#greetings++;
    return once(() => this.#greetings--);
  }

  /**
   * The sessions that run now never get another byte: no media, no pong, no close. New ones are fine. The end resets
   * those that are still there; who never calls it leaves them to find out by themselves.
   */
  halfOpen(): EndFault {
    const ends = [...this.#targets.connections].map((connection) => connection.loseTouch());
    return once(() => ends.forEach((end) => end()));
  }

  /** Closes every running session with this code, once. New ones are admitted as usual. */
  closeAll(code: number): EndFault {
    for (const connection of this.#targets.connections) connection.close(code);
    return () => undefined;
  }

  /** Shifts the clock of verdicts, new tokens and `Date` headers by milliseconds while it lasts. */
  clockOff(ms: number): EndFault {
    return this.#targets.clock.shift(ms);
  }

  #atUpgrade(fault: UpgradeFault): EndFault {
    const entry = { fault };
    this.#upgradeFaults.push(entry);
    return once(() => void this.#upgradeFaults.splice(this.#upgradeFaults.indexOf(entry), 1));
  }
}

function once(run: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    run();
  };
}
