import type { Page } from 'puppeteer-core';

/** A kind of violation of a page's Content-Security-Policy that the browser reported. */
export interface Violation {
  readonly directive: string;
  /** `inline`, `eval`, `trusted-types-sink`, …, or the origin of an address. */
  readonly blocked: string;
  /** Whose code was running: the vendor's, where it came from the vendor's host. */
  readonly by: 'ours' | 'vendor';
}

interface Seen {
  readonly directive: string;
  readonly blocked: string;
  readonly source: string;
}

/** Runs before anything of the page, and notes what the browser reports of it from then on, enforced or not. */
export const WATCH_POLICY = `{
  const seen = (globalThis.seenViolations = []);
  // WebKit asks for an icon by itself, and reports that as well.
  const note = ({ effectiveDirective, blockedURI, sourceFile }) =>
    blockedURI.endsWith('/favicon.ico') ||
    seen.push({ directive: effectiveDirective, blocked: blockedURI, source: sourceFile });
  document.addEventListener('securitypolicyviolation', note, true);
}`;

/** The violations on a page that is watched since it was opened: each kind once, however often it was reported. */
export async function violationsOn(page: Page): Promise<Violation[]> {
  const seen = await page.evaluate(
    () => (globalThis as unknown as { seenViolations: Seen[] }).seenViolations,
  );
  const kinds = new Map<string, Violation>();
  for (const { directive, blocked, source } of seen) {
    const kind: Violation = { directive, blocked: originOr(blocked), by: codeOf(source) };
    kinds.set(JSON.stringify(kind), kind);
  }
  return [...kinds.values()];
}

function originOr(text: string): string {
  return /^(?:https?|wss?):/.test(text) ? new URL(text).origin : text;
}

function codeOf(source: string): Violation['by'] {
  return URL.canParse(source) && new URL(source).hostname === 'demo.nanocosmos.de' ? 'vendor' : 'ours';
}
