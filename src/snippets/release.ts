import { VERSION } from '../shared/index.js';

/** A public CDN's address of the single file of this version. */
export const CDN_SCRIPT = `https://cdn.jsdelivr.net/npm/secure-h5live-player@${VERSION}/dist/secure-h5live-player.min.js`;

// The build puts the digest of the single file here.
const DIGEST = '%digest of secure-h5live-player.min.js%';

/** The digest of the file at {@link CDN_SCRIPT}, for `integrity`; nothing where this was not built. */
export function releaseIntegrity(): string | undefined {
  return /^sha384-/.test(DIGEST) ? DIGEST : undefined;
}
