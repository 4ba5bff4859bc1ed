/** A stream of this edge that fails in one way, always. */
export interface Provocation {
  /** The stream's name. It needs no token, and heeds none. */
  readonly name: string;
  /** The code that the vendor's player 5.0.8 was seen to report; none where it tries again for ever. */
  readonly expectedCode: number | null;
  /** What this edge does, in a few words. */
  readonly title: string;
  /**
   * How long that player took from loading to its Error event, in whole seconds, 0 being at once. Where it connects
   * again by itself, its ten retries took 49 to 65 s in 13 runs; the median of them stands here.
   */
  readonly afterSeconds: number | null;
}

/** What the names of all provocations begin with. */
export const PROVOCATION_PREFIX = 'H5ERR-';

/** Every provocation. Nothing else lists these streams. */
export const PROVOCATIONS: readonly Provocation[] = [
  provocation('1000', 1000, 0, 'closes with 1000'),
  provocation('1001', 4101, 0, 'closes with 1001'),
  provocation('1002', 4102, 56, 'closes with 1002'),
  provocation('1003', 4103, 56, 'closes with 1003'),
  provocation('1004', 4106, 56, 'closes with 1004, which nobody may send'),
  provocation('1005', 4105, 56, 'closes without a code'),
  provocation('1006', 4106, 56, 'ends without a close'),
  provocation('1007', 4107, 56, 'closes with 1007'),
  provocation('1008', 4108, 56, 'closes with 1008'),
  provocation('1009', 4109, 56, 'closes with 1009'),
  provocation('1010', 4110, 0, 'closes with 1010'),
  provocation('1011', 4111, 56, 'closes with 1011'),
  provocation('1012', 4112, 0, 'closes with 1012'),
  provocation('1013', 4113, 0, 'closes with 1013'),
  provocation('3000', 6100, 0, 'closes with 3000'),
  provocation('4400', 4400, 0, 'closes with 4400'),
  provocation('4401', 4401, 0, 'closes with 4401'),
  provocation('4403', 2004, 0, 'closes with 4403'),
  provocation('4404', 2001, 0, 'closes with 4404'),
  provocation('4500', 4500, 56, 'closes with 4500'),
  provocation('4503', 4503, 56, 'closes with 4503'),
  provocation('4900', 4900, 0, 'closes with 4900'),
  provocation('4901', 4901, 0, 'closes with 4901'),
  provocation('4903', 4903, 0, 'closes with 4903'),
  provocation('4904', 4904, 0, 'closes with 4904'),
  provocation('4999', 4999, 0, 'closes with 4999'),
  provocation('HTTP403', 4106, 56, 'answers the upgrade with HTTP 403'),
  provocation('HTTP500', 4106, 56, 'answers the upgrade with HTTP 500'),
  provocation('NOUPGRADE', 4001, 5, 'never answers the upgrade'),
  provocation('NOHELLO', 2001, 20, 'accepts, and says nothing'),
  provocation('NOMEDIA', 2003, 20, 'greets, and sends no media'),
  provocation('STOPS', 2002, 25, 'plays for 3 s, then sends no media any more'),
  provocation('CUT', null, null, 'plays for 3 s, then loses the connection, every time'),
  provocation('GARBAGE', 2002, 23, 'sends a message that is no media'),
  provocation('CODEC', 3004, 0, 'announces a codec that no browser plays'),
];

function provocation(
  suffix: string,
  expectedCode: number | null,
  afterSeconds: number | null,
  title: string,
): Provocation {
  return { name: `${PROVOCATION_PREFIX}${suffix}`, expectedCode, afterSeconds, title };
}

/** The provocation of that stream name, if there is one. */
export function findProvocation(name: string): Provocation | undefined {
  return PROVOCATIONS.find((provocation) => provocation.name === name);
}
