/** Why the kept data cannot be used. Its message names the file or the folder, and what can be done; nothing of the data. */
export class KeptDataError extends Error {
  override readonly name = 'KeptDataError';
}

// What is the fault of the place and not of the data, which must not be forgotten for it.
const OF_THE_PLACE = /unable to open|readonly|disk is full|out of memory/;

/** Says that a file cannot be used, and why: what the system or the database threw. What is said already stays as it is. */
export function unusable(file: string, cause: unknown): KeptDataError {
  if (cause instanceof KeptDataError) return cause;
  const { name, message, code } = cause as NodeJS.ErrnoException;
  if (code !== undefined && /^E[A-Z]+$/.test(code))
    return new KeptDataError(`The kept data in ${file} cannot be opened (${code}).`, { cause });
  if (name === 'SQLite3Error' && OF_THE_PLACE.test(message))
    return new KeptDataError(`The kept data in ${file} cannot be used: ${message}.`, { cause });
  // Other messages may quote what was read, and that may be a key.
  const what = name === 'SQLite3Error' ? (message.split('\n')[0] ?? '') : 'what stands there makes no sense';
  return damaged(file, what, { cause });
}

/** Says what is damaged about a file, and that it can be forgotten. */
export function damaged(file: string, what: string, options?: ErrorOptions): KeptDataError {
  return new KeptDataError(
    `The kept data in ${file} is damaged: ${what}. Forget it, with its keys and streams: npm start -- --fresh`,
    options,
  );
}
