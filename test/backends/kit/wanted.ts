/** What can be tested here: the runtime, and the examples. */
export const BACKENDS = ['workerd', 'node-http', 'express', 'worker', 'next'] as const;

/** One of them. */
export type Backend = (typeof BACKENDS)[number];

/** Whether it is to be tested: `BACKENDS=workerd,express` in the environment selects. */
export function isWanted(name: Backend): boolean {
  return process.env['BACKENDS']?.split(',').includes(name) ?? true;
}
