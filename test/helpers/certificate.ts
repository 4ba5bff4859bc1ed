import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A host's key and certificate, for this run alone. */
export interface Certificate {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly cert: string;
  /** The digest of the public key, by which a browser can be told to accept it (`--ignore-certificate-errors-spki-list`). */
  readonly keyDigest: string;
}

const DAY_MS = 86_400_000;
// What comes before each value in DER (ITU-T X.690); the fields are those of RFC 5280, section 4.1.
const TAGS = {
  integer: 0x02,
  bits: 0x03,
  object: 0x06,
  text: 0x0c,
  time: 0x17,
  list: 0x30,
  set: 0x31,
  first: 0xa0,
};
const COMMON_NAME = Buffer.from('550403', 'hex');
const ECDSA_WITH_SHA256 = Buffer.from('2a8648ce3d040302', 'hex');

/** Makes a certificate for a host that nobody but the key's owner vouches for, valid for a day. */
export function makeCertificate(host: string, now = Date.now()): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem(signed(describe(host, spki, now), privateKey)),
    keyDigest: createHash('sha256').update(spki).digest('base64'),
  };
}

function describe(host: string, spki: Buffer, now: number): Buffer {
  const name = der(
    'list',
    der('set', der('list', der('object', COMMON_NAME), der('text', Buffer.from(host)))),
  );
  const validity = der('list', time(now - DAY_MS), time(now + DAY_MS));
  const version = der('first', der('integer', Buffer.of(2)));
  const serial = der('integer', Buffer.of(1));
  return der('list', version, serial, algorithm(), name, validity, name, spki);
}

function signed(described: Buffer, key: KeyObject): Buffer {
  const signature = sign('sha256', described, key);
  // No bit of the last byte is left unused.
  return der('list', described, algorithm(), der('bits', Buffer.of(0), signature));
}

const algorithm = (): Buffer => der('list', der('object', ECDSA_WITH_SHA256));

function time(ms: number): Buffer {
  return der('time', Buffer.from(`${new Date(ms).toISOString().replace(/\D/g, '').slice(2, 14)}Z`));
}

function der(tag: keyof typeof TAGS, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.of(TAGS[tag], ...size), content]);
}

function pem(content: Buffer): string {
  const lines = content.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
