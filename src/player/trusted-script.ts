import { TRUSTED_TYPES_POLICY } from '../nano/index.js';

interface Policy {
  createScriptURL(url: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

// A policy of one name can be created once on a strict page; where that fails it fails for good.
const policies = new WeakMap<PolicyFactory, Policy | undefined>();

/**
 * Sets the address of a script, also on a page that requires Trusted Types.
 *
 * @param url an `http:` or `https:` address; the policy lets nothing else through
 * @throws {TypeError} where the page requires Trusted Types and does not allow the policy
 */
export function setScriptUrl(script: HTMLScriptElement, url: string): void {
  // Without a policy the address stays a text, which all pages but strict ones take.
  script.src = (policyOf()?.createScriptURL(url) ?? url) as string;
}

function policyOf(): Policy | undefined {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory) return undefined;
  if (!policies.has(factory)) policies.set(factory, create(factory));
  return policies.get(factory);
}

function create(factory: PolicyFactory): Policy | undefined {
  try {
    return factory.createPolicy(TRUSTED_TYPES_POLICY, {
      createScriptURL(url) {
        if (/^https?:$/.test(new URL(url).protocol)) return url;
        throw new TypeError('This is no http or https address.');
      },
    });
  } catch {
    return undefined;
  }
}
