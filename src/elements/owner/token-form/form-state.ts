import { cleanValue, seconds, type Seconds } from '../../../shared/index.js';
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
} from '../../../token-api/index.js';
import {
  HALF_A_DATE,
  type ClockTime,
  type Expiry,
  type FixedValues,
  type FormIssue,
  type FormField,
  type FormRule,
  type FormValues,
  type ScopeKind,
} from './form-values.js';
import { momentsAt } from './local-time.js';

/** The fields from the top of the form to its end. */
export const FIELD_ORDER: readonly FormField[] = [
  'kind',
  'streams',
  'groupId',
  'organisation',
  'expiresAt',
  'notBefore',
  ...FLAG_CLAIMS,
  ...TEXT_CLAIMS,
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
