import { milliseconds, toMilliseconds, VERSION, type Milliseconds, type Seconds } from '../shared/index.js';
import {
  isPlaybackToken,
  parseToken,
  type PlaybackToken,
  diagnose,
  displayText,
  restrictionsOf,
  validityAt,
  type TokenReading,
} from '../token/index.js';
import { ServerError, tokenApi, type TokenApi } from '../server/index.js';
import { readArguments, UsageError, type Command, HELP, WHAT_TO_DO } from './arguments.js';
import { explainCode, looksLikeCode } from './explain-code.js';
import { explainReport } from './explain.js';
import { securityConfig } from '../nanoplayer/index.js';

/** What the tool has to do with the world; replaced in tests. */
export interface Environment {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The beginning of a file, as much as a report can have. */
  readonly readFile: (path: string) => Promise<string>;
  /** The reference of this package, `dist/reference.md`, whole. */
  readonly readReference: () => Promise<string>;
  /** Everything that comes on standard input. */
  readonly readInput: () => Promise<string>;
  readonly print: (line: string) => unknown;
  readonly printError: (line: string) => unknown;
  /** Unix time in milliseconds. */
  readonly now: () => number;
}

/**
 * Runs `secure-h5live-player token …`, which makes, decodes, verifies or revokes a token, or `explain`, which reads
 * diagnostics, or tells what a code means. What it prints holds no token and no key unless `--show-token` is said, so that it
 * can be pasted into a ticket.
 *
 * @returns the exit code: 0 done, 1 refused or no token, 2 not understood
 */
export async function run(words: readonly string[], environment: Environment): Promise<0 | 1 | 2> {
  const { print, printError, now } = environment;
  try {
    const command = readArguments(words, now());
    if (command.do === 'help' || command.do === 'version') {
      print(command.do === 'help' ? HELP : VERSION);
      return 0;
    }
    return await obey(command, environment);
  } catch (error) {
    if (error instanceof UsageError) {
      printError(error.message);
      return 2;
    }
    if (!(error instanceof ServerError)) throw error;
    const { errorCode = '' } = error.details;
    return refused(error, WHAT_TO_DO[errorCode] ?? WHAT_TO_DO[error.code], environment);
  }
}

function refused({ code, details }: ServerError, advice: string | undefined, { printError }: Environment): 1 {
  const { errorCode } = details;
  printError(`${code}${errorCode === undefined ? '' : ` (nanoStream's errorCode ${errorCode})`}`);
  if (advice) printError(advice);
  return 1;
}

type Work = Exclude<Command, { do: 'help' | 'version' }>;

async function obey(command: Work, environment: Environment): Promise<0 | 1> {
  const { print, printError, now } = environment;
  const describe = (token: PlaybackToken, say: Environment['print']): void => {
    for (const line of describeToken(token, milliseconds(now()))) say(line);
  };
  if (command.do === 'make') {
    const token = await apiFor(command, environment).create(command.fields);
    // A pipe gets nothing but the JSON with the token.
    describe(token, command.showToken ? printError : print);
    print(
      command.showToken
        ? wholeToken(token)
        : 'The token is left out. Say --show-token to get it; it is then a secret on your screen.',
    );
    return 0;
  }
  if (command.do === 'explain') return explain(command, environment);
  const token = parseToken(command.text === undefined ? await environment.readInput() : command.text);
  if (!isPlaybackToken(token)) {
    printError(describeIssue(token));
    return 1;
  }
  if (command.do === 'decode') {
    describe(token, print);
    if (command.showToken) print(wholeToken(token));
    for (const line of findingLines(token, milliseconds(now()))) print(line);
    print('This is what the token says of itself. Whether it is genuine, the server knows: token verify.');
    return 0;
  }
  if (token.kind !== 'jwt') {
    printError(
      `A V2 token cannot be ${command.do === 'verify' ? 'verified' : 'revoked'}: nanoStream offers it for V3 only.`,
    );
    return 1;
  }
  const api = apiFor(command, environment);
  try {
    await api[command.do](token.secret.reveal());
  } catch (error) {
    const isInvalid = error instanceof ServerError && error.details.errorCode === NOT_VALID;
    if (command.do === 'revoke' || !isInvalid) throw error;
    describe(token, print);
    return refused(error, whyNotValid(token, milliseconds(now())), environment);
  }
  describe(token, print);
  print(
    command.do === 'verify'
      ? 'The token is genuine and valid.'
      : 'The token is revoked. Whoever plays with it is disconnected.',
  );
  return 0;
}

async function explain(
  { file, texts }: Extract<Work, { do: 'explain' }>,
  { readFile, readReference, readInput, now, print, printError }: Environment,
): Promise<0 | 1> {
  if (file !== undefined && looksLikeCode(file)) {
    // Run from its source, the package has no reference: then it can only be a file.
    const about = explainCode(file, await readReference().catch(() => ''));
    for (const line of about ?? []) print(line);
    if (about) return 0;
  }
  const text = await (file === undefined ? readInput() : readFile(file).catch(() => undefined));
  if (text === undefined) {
    printError('The file cannot be read. Check its name, and that you may read it.');
    return 1;
  }
  const { isRead, lines } = explainReport(text, milliseconds(now()), texts);
  for (const line of lines) (isRead ? print : printError)(line);
  return isRead ? 0 : 1;
}

function apiFor(
  command: { api: string | undefined; fields?: { kind: 'jwt' | 'sts' } } & Work,
  { env }: Environment,
): TokenApi {
  const isAsking = command.do === 'verify';
  try {
    return tokenApi({
      // Whether a token is genuine is told to everybody. An empty variable counts as none.
      apiKey: [env['NANOSTREAM_API_KEY'], isAsking ? 'none' : ''].find(Boolean),
      bintuToken: env['NANOSTREAM_BINTU_TOKEN'],
      tokenApi: command.api ?? env['NANOSTREAM_TOKEN_API'],
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(
      /key/i.test(error.message)
        ? 'Set NANOSTREAM_API_KEY, or NANOSTREAM_BINTU_TOKEN, in the environment. A key in a command would stay in your shell’s history.'
        : '--api, or NANOSTREAM_TOKEN_API, is an https address, or http://localhost.',
    );
  }
}

/**
 * What a token says of itself, line by line. Without the token itself: it can be pasted into a ticket.
 *
 * @param now Unix time in milliseconds
 */
function describeToken(token: PlaybackToken, now: Milliseconds): string[] {
  const { state } = validityAt(token, now);
  const own = token.kind === 'jwt' ? jwtLines(token) : stsLines(token);
  const bound = restrictionsOf(token, {})
    .filter(({ value }) => value !== undefined && value !== '')
    .map(({ kind, value }) => row(kind, displayText(String(value))));
  return [
    row('kind', token.kind === 'jwt' ? 'V3 (JWT)' : 'V2'),
    row('by its dates', state),
    ...own,
    ...bound,
  ];
}

/** What is wrong with something that should be a token, by its code. Repeats nothing of it. */
function describeIssue(token: TokenReading): string {
  if (token.kind === 'none') return 'There is no token.';
  return token.kind === 'malformed' ? `This is no playback token: ${token.issue}.` : '';
}

/** nanoStream's `errorCode` for a token that does not pass its checks. */
const NOT_VALID = 1002;

// The code is the same whatever check failed; what the token says of itself tells them apart.
function whyNotValid(token: Of<'jwt'>, now: Milliseconds): string {
  const { state } = validityAt(token, now);
  if (state === 'expired') return 'It has expired, by the clock of this machine. Make a new one.';
  if (state === 'not-yet-valid')
    return 'It is not valid yet, by the clock of this machine. Wait for its beginning.';
  const forged = 'it is not genuine: cut off, changed, or made with another key';
  return token.claims.revocable
    ? `It has not expired. Either it was revoked, or ${forged}.`
    : `It has not expired, and cannot be revoked. So ${forged}.`;
}

/** What is wrong with a token now, by codes. */
function findingLines(token: PlaybackToken, now: Milliseconds): string[] {
  return diagnose(token, now).map(({ code }) => row('finding', code));
}

/** The security config object: whole, and secret. */
function wholeToken(token: PlaybackToken): string {
  return JSON.stringify(securityConfig(token));
}

type Of<K> = Extract<PlaybackToken, { kind: K }>;

function jwtLines({ claims }: Of<'jwt'>): string[] {
  return [...moment('valid from', claims.notBefore), ...moment('expires', claims.expiresAt)];
}

function stsLines({ expiresAt, boundTo }: Of<'sts'>): string[] {
  return [...moment('expires', expiresAt), row('signed over', [...boundTo].join(', ') || 'the stream name')];
}

function moment(name: string, at: Seconds | undefined): string[] {
  return at === undefined ? [] : [row(name, `${new Date(toMilliseconds(at)).toISOString()} (${at})`)];
}

function row(name: string, value: string): string {
  return `${`${name}:`.padEnd(16)}${value}`;
}
