// The only form that all browsers read. One that cannot read a hash passes over it, and then runs any script.
const HASH = /^(?:sha256-[A-Za-z0-9+/]{43}=|sha384-[A-Za-z0-9+/]{64}|sha512-[A-Za-z0-9+/]{86}==)$/;

/**
 * Whether a text is integrity metadata that every browser holds a script to: one or more digests of 256, 384 or 512 bits,
 * with white space between them, and nothing else. Says nothing about who wrote it.
 */
export function isIntegrity(text: string): boolean {
  const hashes = text.split(/[\t\n\f\r ]+/).filter((hash) => hash !== '');
  return hashes.length > 0 && hashes.every((hash) => HASH.test(hash));
}
