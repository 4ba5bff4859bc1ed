import {
  FLAG_CLAIMS,
  TEXT_CLAIMS,
  USUAL_LIFE,
  type FlagClaim,
  type TextClaim,
  type TokenField,
  type TokenRule,
} from '../../../token-api/index.js';

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
