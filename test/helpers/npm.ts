import { spawnSync } from 'node:child_process';

/**
 * Why a package cannot be installed here, as the end of a title: nothing where it can.
 *
 * @param name of the package, with its version or without
 */
export function missingPackage(name: string): string {
  const args = ['view', name, 'version', '--fetch-retries=0', '--fetch-timeout=10000'];
  return spawnSync('npm', args).status === 0
    ? ''
    : ` (skipped: npm does not find ${name}; it needs a registry, such as registry.npmjs.org)`;
}
