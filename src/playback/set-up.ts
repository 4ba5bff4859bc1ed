/** How long `setup()` may take, in milliseconds: with some configurations the vendor's promise never settles. */
const SETUP_LIMIT_MS = 15_000;

/**
 * Waits until the vendor's `setup()` has settled, or an Error event came: that has told everything by the time the
 * promise rejects, where it ever does.
 *
 * @throws what the promise rejects with, or that it took too long
 */
export async function untilSetUp(setUp: Promise<unknown>, error: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The player did not finish its set-up.')), SETUP_LIMIT_MS);
  });
  try {
    await Promise.race([setUp, error, limit]);
  } finally {
    clearTimeout(timer);
    Promise.resolve(setUp).catch(() => undefined);
  }
}
