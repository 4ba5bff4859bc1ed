import { shared } from '../shared/copies.js';
import { TRUSTED_TYPES_POLICY } from '../nanoplayer/official-player.js';
import { isAllowedScript, type AddressSource } from './script-rule.js';

interface Policy {
  createScriptURL(url: string, source: AddressSource): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string, source: AddressSource): string }): Policy;
}

// A policy of one name can be created once on a strict page; where that fails it fails for good. It lies open to page code,
// which it gives nothing that setting a player's `playerSrc` does not.
const policies = shared<WeakMap<PolicyFactory, unknown>>('policies', WeakMap);

/**
 * Sets the address of a script, also on a page that requires Trusted Types.
 *
 * Our policy passes what {@link isAllowedScript} allows, and nothing else. Any other address goes by as a text, so that a
 * page that requires Trusted Types refuses it, unless a default policy of its own takes it: who can bring markup into
 * that page can write an integrity just as well as an address.
 *
 * @param url an absolute `http:` or `https:` address
 * @throws {TypeError} where the page requires Trusted Types, and does not allow the policy or the address
 */
export function setScriptUrl(script: HTMLScriptElement, url: string, source: AddressSource): void {
  const policy = isAllowedScript(url, source) ? policyOf() : undefined;
  // Without a policy the address stays a text, which all pages but strict ones take.
  const trusted = policy?.createScriptURL(url, source);
  script.src = (String(trusted) === url ? trusted : url) as string;
}

function policyOf(): Policy | undefined {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory) return undefined;
  if (!policies.has(factory)) policies.set(factory, create(factory));
  const policy = policies.get(factory) as Partial<Policy> | undefined;
  return typeof policy?.createScriptURL === 'function' ? (policy as Policy) : undefined;
}

function create(factory: PolicyFactory): Policy | undefined {
  try {
    return factory.createPolicy(TRUSTED_TYPES_POLICY, {
      createScriptURL(url, source) {
        if (/^https?:$/.test(new URL(url).protocol) && isAllowedScript(url, source)) return url;
        throw new TypeError('This address of a script is not allowed.');
      },
    });
  } catch {
    return undefined;
  }
}
