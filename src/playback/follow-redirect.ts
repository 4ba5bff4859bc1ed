/** What a redirect is followed with. */
export interface RedirectEnvironment {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** The page's own origin; nothing where there is none that could be compared. */
  readonly origin: () => string | undefined;
}

/**
 * Follows the redirect of an endpoint as long as it stays on its host: a trailing slash, or https in place of http.
 * Nothing of the request goes anywhere else.
 *
 * A browser does not tell where a redirect leads. On the page's own origin it is told to follow it there and nowhere
 * else. For other endpoints somebody has to go ahead without anything that is worth having: no cookies, no headers of
 * the page's owner, no body.
 *
 * @param address what answered with a redirect
 * @param init what it was asked with
 * @returns the answer at the end; nothing where that lies elsewhere, or could not be found out
 * @throws what ends the request's signal
 */
export async function followOnHost(
  address: string,
  init: RequestInit,
  environment: RedirectEnvironment,
): Promise<Response | undefined> {
  const ask = async (target: string, how: RequestInit): Promise<Response | undefined> => {
    try {
      return await environment.fetch(target, how);
    } catch {
      init.signal?.throwIfAborted();
      return undefined;
    }
  };
  const { origin, protocol } = new URL(address);
  if (origin === environment.origin()) {
    // In this mode, who sends no referrer is of no origin either (https://fetch.spec.whatwg.org/#append-a-request-origin-header).
    const here: RequestInit = { mode: 'same-origin', redirect: 'follow', referrerPolicy: 'strict-origin' };
    const answer = await ask(address, { ...init, ...here });
    if (answer && (answer.url === '' || new URL(answer.url).origin === origin)) return answer;
    void answer?.body?.cancel().catch(() => undefined);
    // What is left is https in place of http.
    if (protocol === 'https:') return undefined;
  }
  const scout = await ask(address, scouting(init));
  void scout?.body?.cancel().catch(() => undefined);
  if (!scout || !isSameHost(address, scout.url)) return undefined;
  return ask(scout.url, init);
}

function scouting({ method, cache, referrerPolicy, signal }: RequestInit): RequestInit {
  return {
    ...(method !== undefined && { method }),
    ...(cache !== undefined && { cache }),
    ...(referrerPolicy !== undefined && { referrerPolicy }),
    ...(signal !== undefined && { signal }),
    credentials: 'omit',
    redirect: 'follow',
  };
}

function isSameHost(from: string, to: string): boolean {
  if (!URL.canParse(to)) return false;
  const [asked, led] = [new URL(from), new URL(to)];
  if (led.username + led.password !== '') return false;
  const isUpgrade = asked.protocol === 'http:' && led.protocol === 'https:';
  return asked.origin === led.origin || (isUpgrade && asked.hostname === led.hostname);
}
