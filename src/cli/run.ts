import { milliseconds } from '../shared/index.js';
import { isPlaybackToken, parseToken, type PlaybackToken } from '../token/index.js';
import { ServerError, tokenApi, type TokenApi } from '../server/index.js';
import { readArguments, UsageError, type Command } from './arguments.js';
import { HELP, WHAT_TO_DO } from './help.js';
import { describeFault, describeToken, findingLines, wholeToken } from './report.js';

/** What the tool has to do with the world; replaced in tests. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Everything that comes on standard input. */
  readonly readInput: () => Promise<string>;
  readonly print: (line: string) => unknown;
  readonly printError: (line: string) => unknown;
  /** Unix time in milliseconds. */
  readonly now: () => number;
}

/**
 * Runs `secure-h5live-player token …`: makes, decodes, verifies or revokes a token. What it prints holds no token and no
 * key unless `--show-token` is said, so that it can be pasted into a ticket.
 *
 * @returns the exit code: 0 done, 1 refused or no token, 2 not understood
 */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<0 | 1 | 2> {
  const { print, printError, now } = surroundings;
  try {
    const command = readArguments(words, now());
    if (command.do === 'help') {
      print(HELP);
      return 0;
    }
    return await obey(command, surroundings);
  } catch (error) {
    if (error instanceof UsageError) {
      printError(error.message);
      return 2;
    }
    if (!(error instanceof ServerError)) throw error;
    const { errorCode } = error.details;
    printError(`${error.code}${errorCode === undefined ? '' : ` (nanoStream's errorCode ${errorCode})`}`);
    const advice = WHAT_TO_DO[errorCode ?? ''] ?? WHAT_TO_DO[error.code];
    if (advice) printError(advice);
    return 1;
  }
}

type Work = Exclude<Command, { do: 'help' }>;

async function obey(command: Work, surroundings: Surroundings): Promise<0 | 1> {
  const { print, printError, now } = surroundings;
  if (command.do === 'make') {
    const token = await apiFor(command, surroundings).create(command.fields);
    show(token, command.showToken, surroundings);
    if (!command.showToken)
      print('The token is left out. Say --show-token to get it; it is then a secret on your screen.');
    return 0;
  }
  const token = parseToken(command.text === undefined ? await surroundings.readInput() : command.text);
  if (!isPlaybackToken(token)) {
    printError(describeFault(token));
    return 1;
  }
  if (command.do === 'decode') {
    show(token, command.showToken, surroundings);
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
  await apiFor(command, surroundings)[command.do](token.secret.reveal());
  for (const line of describeToken(token, milliseconds(now()))) print(line);
  print(
    command.do === 'verify'
      ? 'The token is genuine and valid.'
      : 'The token is revoked. Whoever plays with it is disconnected.',
  );
  return 0;
}

function show(token: PlaybackToken, whole: boolean, { print, now }: Surroundings): void {
  for (const line of describeToken(token, milliseconds(now()))) print(line);
  if (whole) print(wholeToken(token));
}

function apiFor(
  command: { api: string | undefined; fields?: { kind: 'jwt' | 'sts' } } & Work,
  { env }: Surroundings,
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
