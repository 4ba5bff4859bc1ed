import { cleanValue, seconds, type Seconds, milliseconds, type Milliseconds } from '../../../shared/index.js';
import {
  FLAG_CLAIMS,
  isInV2,
  LONGEST_LIFE,
  LONGEST_REVOCABLE_LIFE,
  NOT_IN_V2,
  TEXT_CLAIMS,
  tokenIssues,
  type RequestableClaim,
  type TokenFields,
  type TokenScope,
  USUAL_LIFE,
  type FlagClaim,
  type TextClaim,
  type TokenField,
  type TokenRule,
} from '../../../token-api/index.js';
import { momentsAt } from './local-time.js';

/** What a token can be for. */
export type ScopeKind = 'streams' | 'group' | 'organisation';

/** A date and time as it is typed, `YYYY-MM-DDTHH:mm`; `later` takes the second where clocks show it twice. */
export interface ClockTime {
  readonly text: string;
  readonly later: boolean;
}

/** When a token is to expire: so long after it is made, in seconds; at a date; or never. */
export type Expiry =
  | { readonly kind: 'life'; readonly life: number }
  | ({ readonly kind: 'at' } & ClockTime)
  | { readonly kind: 'never' };

type ClaimValues = Readonly<Record<TextClaim, string> & Record<FlagClaim, boolean>>;

/** Everything in the form as it was typed and chosen. Never holds an API key. */
export interface FormValues extends ClaimValues {
  readonly kind: 'jwt' | 'sts';
  readonly scope: ScopeKind;
  /** One or more names, with white space, commas or semicolons between them. */
  readonly streams: string;
  readonly groupId: string;
  readonly organisation: string;
  readonly expiry: Expiry;
  /** What was wanted before it was shortened for a revocable token. */
  readonly longerExpiry?: Expiry | undefined;
  readonly notBefore: ClockTime;
}

/** What the page around the form has decided. What is fixed is shown, and cannot be changed. */
export interface FixedValues {
  /** The scopes to choose from, at least one. */
  readonly scopes: readonly ScopeKind[];
  readonly streams?: string | undefined;
  readonly groupId?: string | undefined;
  readonly organisation?: string | undefined;
}

/** A field of the form. The API key is none of the token's. */
export type FormField = TokenField | 'apiKey';

/** A rule that a field breaks; `clocks-skip` is a time that clocks go forward over, `server` what only a server knows. */
export type FormRule = TokenRule | 'clocks-skip' | 'server';

/** What is wrong with one field. It never holds what the field holds. */
export interface FormIssue {
  readonly field: FormField;
  readonly rule: FormRule;
}

/** A form that nobody has touched. */
export const EMPTY_FORM: FormValues = {
  kind: 'jwt',
  scope: 'streams',
  streams: '',
  groupId: '',
  organisation: '',
  expiry: { kind: 'life', life: USUAL_LIFE },
  notBefore: { text: '', later: false },
  ...filled(TEXT_CLAIMS, ''),
  ...filled(FLAG_CLAIMS, false),
};

function filled<K extends string, V>(names: readonly K[], value: V): Readonly<Record<K, V>> {
  return Object.fromEntries(names.map((name) => [name, value])) as Readonly<Record<K, V>>;
}

/** A date field that is filled in half; no date has this text. */
export const HALF_A_DATE = '?';

const SCOPES: readonly ScopeKind[] = ['streams', 'group', 'organisation'];

/**
 * Reads what the element's attributes fix. Without `scope`, what is named is all there is to choose; an organisation's
 * hash alone fixes nothing, for it is only the value that goes with that scope.
 *
 * @param scope names of scopes with spaces between them; what is none is passed over
 */
export function fixedValues(given: {
  readonly scope: string;
  readonly streamName: string;
  readonly groupId: string;
  readonly organisationHash: string;
}): FixedValues {
  const [streams, groupId, organisation] = [given.streamName, given.groupId, given.organisationHash].map(
    (text) => text.trim() || undefined,
  );
  const words = given.scope.split(/\s+/);
  const offered = SCOPES.filter((name) => words.includes(name));
  const named = SCOPES.filter((name) => (name === 'streams' ? streams : name === 'group' && groupId));
  const scopes = [offered, named, SCOPES].find(({ length }) => length > 0) ?? SCOPES;
  return { scopes, streams, groupId, organisation };
}

/**
 * The kinds of token that the page can have made: those that it has an address for. Where it says nothing yet, either may
 * turn out to be possible.
 */
export function availableKinds(page: {
  readonly endpoint: string;
  readonly endpointV2: string;
  readonly createToken?: unknown;
}): readonly ('jwt' | 'sts')[] {
  const kinds = (['jwt', 'sts'] as const).filter((kind) => page[kind === 'jwt' ? 'endpoint' : 'endpointV2']);
  return page.createToken || kinds.length === 0 ? ['jwt', 'sts'] : kinds;
}

/** The fields from the top of the form to its end. */
export const FIELD_ORDER: readonly FormField[] = [
  'streams',
  'groupId',
  'organisation',
  'expiresAt',
  'tag',
  'kind',
  ...TEXT_CLAIMS.filter((name) => name !== 'tag'),
  'notBefore',
  ...FLAG_CLAIMS,
  'apiKey',
];

/** A form as it stands at a moment. */
export interface FormReading {
  /** The token that is asked for. What its kind lacks is left out, and stays in the form. */
  readonly fields: TokenFields;
  /** What is wrong with it, from the top of the form to its end. */
  readonly issues: readonly FormIssue[];
  /** The fields that this kind of token lacks. */
  readonly lacking: ReadonlySet<FormField>;
}

/** When a form is read, and by whose clocks: `now` in Unix seconds, the time zone as an IANA name. */
export interface FormMoment {
  readonly now: Seconds;
  readonly timeZone?: string | undefined;
}

/** Reads a form. Pure and total; asks no server and knows no key. */
export function readForm(values: FormValues, fixed: FixedValues, moment: FormMoment): FormReading {
  const { kind } = values;
  const v3 = kind === 'jwt';
  const expiry = expiryOf(values.expiry, v3, moment);
  const start = v3 && values.notBefore.text !== '' ? clockTime(values.notBefore, moment.timeZone) : {};
  const fields: TokenFields = {
    kind,
    scope: scopeOf(values, fixed),
    expiresAt: expiry.at,
    notBefore: start.at,
    ...claimsIn(values),
  };
  const issues: FormIssue[] = [...tokenIssues(fields, moment.now)];
  if (expiry.rule) issues.push({ field: 'expiresAt', rule: expiry.rule });
  if (start.rule) issues.push({ field: 'notBefore', rule: start.rule });
  issues.sort((a, b) => FIELD_ORDER.indexOf(a.field) - FIELD_ORDER.indexOf(b.field));
  return { fields, issues, lacking: new Set(v3 ? [] : NOT_IN_V2) };
}

function claimsIn(values: FormValues): Partial<TokenFields> {
  const can = (name: RequestableClaim): boolean => values.kind === 'jwt' || isInV2(name);
  const texts = TEXT_CLAIMS.filter(can).map((name) => [name, given(values[name])] as const);
  const flags = FLAG_CLAIMS.filter(can).map((name) => [name, values[name] || undefined] as const);
  return { ...Object.fromEntries(texts), ...Object.fromEntries(flags) };
}

/** The scope that counts: the one that was chosen, if it is still offered. */
export function scopeKind({ scope }: FormValues, { scopes }: FixedValues): ScopeKind {
  return scopes.includes(scope) ? scope : (scopes[0] ?? 'streams');
}

/** Whether a revocable token would live too long. */
export function livesTooLong({ issues }: FormReading): boolean {
  return issues.some(({ rule }) => rule === 'over-24-hours');
}

interface Moment {
  readonly at?: Seconds;
  readonly rule?: FormRule;
}

function expiryOf(expiry: Expiry, v3: boolean, { now, timeZone }: FormMoment): Moment {
  if (expiry.kind === 'never') return v3 ? { rule: 'required' } : {};
  if (expiry.kind === 'life') return { at: afterLife(expiry.life, now) };
  return expiry.text === '' ? { rule: 'required' } : clockTime(expiry, timeZone);
}

// To the minute, as a date field shows it; never beyond a limit, for which a server's clock may be a little behind.
function afterLife(life: number, now: Seconds): Seconds {
  const round = life === LONGEST_LIFE || life === LONGEST_REVOCABLE_LIFE ? Math.floor : Math.ceil;
  return seconds(round((now + life) / 60) * 60);
}

function clockTime({ text, later }: ClockTime, timeZone: string | undefined): Moment {
  const moments = text === HALF_A_DATE ? undefined : momentsAt(text, timeZone);
  if (!moments) return { rule: 'not-a-date' };
  const at = later ? moments.at(-1) : moments[0];
  return at === undefined ? { rule: 'clocks-skip' } : { at };
}

function scopeOf(values: FormValues, fixed: FixedValues): TokenScope {
  const kind = scopeKind(values, fixed);
  if (kind === 'group') return { kind, groupId: fixed.groupId ?? values.groupId.trim() };
  if (kind === 'streams') return { kind, streams: namesIn(fixed.streams ?? values.streams) };
  // V3 knows the organisation by the key.
  const hash = fixed.organisation ?? given(values.organisation);
  return values.kind === 'sts' ? { kind, hash } : { kind };
}

function namesIn(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .split(/[\s,;]+/)
        .map(cleanValue)
        .filter(Boolean),
    ),
  ];
}

function given(text: string): string | undefined {
  return text.trim() || undefined;
}

/** How long somebody has to stop typing before what was typed counts as a whole, in milliseconds. */
const PAUSE_MS = 1_000;

/**
 * What was typed into a form, which of it is to be judged in sight of everybody, and which of it is to be read out.
 * Never holds an API key.
 */
export class FormMemory {
  #values: FormValues = EMPTY_FORM;
  #said: FormValues = EMPTY_FORM;
  #typedAt: Milliseconds | undefined;
  readonly #left = new Set<FormField>();
  #refused: FormIssue | undefined;

  get values(): FormValues {
    return this.#values;
  }

  /** The values that a sentence about them is to tell: those before the field that somebody is typing into. */
  saidAt(now: Milliseconds): FormValues {
    if (now >= this.pauseEndsAt) this.settle();
    return this.#said;
  }

  /** When what is being typed counts as a whole; at once where nobody types. */
  get pauseEndsAt(): Milliseconds {
    return milliseconds(this.#typedAt === undefined ? 0 : this.#typedAt + PAUSE_MS);
  }

  /** Takes what is being typed. What a server said of the field before holds no more. */
  type(field: FormField, values: Partial<FormValues>, now: Milliseconds): void {
    this.#take(values);
    this.#typedAt = now;
    if (this.#refused?.field === field) this.#refused = undefined;
  }

  /** Takes what was chosen; nothing more is to come. */
  choose(values: Partial<FormValues>, fields: readonly FormField[]): void {
    this.#take(values);
    for (const field of fields) if (this.#refused?.field === field) this.#refused = undefined;
    this.leave(fields);
  }

  /** These fields were left. */
  leave(fields: readonly FormField[]): void {
    for (const field of fields) this.#left.add(field);
    this.settle();
  }

  /** What is being typed counts as a whole. */
  settle(): void {
    this.#said = this.#values;
    this.#typedAt = undefined;
  }

  /** A server minds a field. */
  refuse(issue: FormIssue | undefined): void {
    this.#refused = issue;
  }

  /** What is wrong with a field, once it is time to say so. */
  issueOf(field: FormField, issues: readonly FormIssue[]): FormIssue | undefined {
    const own = this.#left.has(field) ? issues.find((issue) => issue.field === field) : undefined;
    return own ?? (this.#refused?.field === field ? this.#refused : undefined);
  }

  /** Forgets everything. */
  clear(): void {
    this.#values = EMPTY_FORM;
    this.#left.clear();
    this.#refused = undefined;
    this.settle();
  }

  #take(values: Partial<FormValues>): void {
    this.#values = { ...this.#values, ...values };
  }
}
