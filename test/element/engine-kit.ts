import { emulateMedia } from '@web/test-runner-commands';

/** The engine that these tests run in. */
export const ENGINE = engineOf(navigator.userAgent);

function engineOf(agent: string): 'chromium' | 'firefox' | 'webkit' {
  if (agent.includes('Firefox/')) return 'firefox';
  return agent.includes('Chrome/') ? 'chromium' : 'webkit';
}

/** Declares a test that an engine cannot do: left out there, and its title says why. */
export function itExcept(
  engines: Partial<Record<typeof ENGINE, string>>,
  title: string,
  run: () => unknown,
): void {
  const why = engines[ENGINE];
  if (why === undefined) it(title, run as () => Promise<void>);
  else
    it(`${title} (${why})`, function () {
      this.skip();
    });
}

const CONDITION = '(prefers-reduced-motion: reduce)';

/**
 * Has an element drawn as for a viewer who wants motion, or none. Only Chromium can be told so while a page is open: elsewhere the
 * element's own rules for it are turned, which is no less than a browser does, but for what a script asks.
 */
export async function preferMotion(element: Element, motion: boolean): Promise<void> {
  if (ENGINE === 'chromium') {
    await emulateMedia({ reducedMotion: motion ? 'no-preference' : 'reduce' });
    return;
  }
  for (const rule of mediaRules(element))
    if (turned.has(rule) || rule.media.mediaText === CONDITION) {
      turned.add(rule);
      rule.media.mediaText = motion ? 'not all' : 'all';
    }
}

const turned = new WeakSet<CSSMediaRule>();

function mediaRules(element: Element): CSSMediaRule[] {
  const rules = (within: CSSRuleList): CSSMediaRule[] =>
    [...within].flatMap((rule) => [
      ...(rule instanceof CSSMediaRule ? [rule] : []),
      ...('cssRules' in rule ? rules(rule.cssRules as CSSRuleList) : []),
    ]);
  return (element.shadowRoot?.adoptedStyleSheets ?? []).flatMap(({ cssRules }) => rules(cssRules));
}
