import { displayText } from '../../../token/index.js';
import { type Seconds } from '../../../shared/index.js';
import { isNote, TEXT_CLAIMS, type TokenFields } from '../../../token-api/index.js';
import { fill, type Texts } from '../../../locales/index.js';

/** A piece of a sentence: text, or a moment that is shown as a date. */
export type SentencePart = string | Seconds;

/** The most stream names that are read out. */
const MOST_NAMES = 5;
// Stand for the moments until the sentence is whole; no text that is made fit to be shown holds such characters.
const [FROM, UNTIL] = ['\ue000', '\ue001'];

/**
 * What a token can do, in one sentence. The fields have to be right: a restriction that no server would take is told
 * as if it held.
 */
export function rightsSentence(
  fields: TokenFields,
  labels: Texts['form']['rights'],
): readonly SentencePart[] {
  const { notBefore, expiresAt, ip, domain, revocable, forceDisconnect } = fields;
  const limits = [
    notBefore !== undefined && fill(labels.limits.from, { from: FROM }),
    expiresAt === undefined ? labels.limits.endless : fill(labels.limits.until, { until: UNTIL }),
    ip && fill(labels.limits.ip, { ip: displayText(ip) }),
    domain && fill(labels.limits.domain, { domain: displayText(domain) }),
  ];
  const sentence = fill(expiresAt === undefined ? labels.endless : labels.sentence, {
    opens: opens(fields, labels),
    limits: limits.filter(Boolean).join(''),
    revocation: labels.revocation[revocable ? 'yes' : 'no'],
    ending: labels.ending[forceDisconnect ? 'ends' : 'goesOn'],
  });
  const moments: Readonly<Record<string, Seconds | undefined>> = { [FROM]: notBefore, [UNTIL]: expiresAt };
  return sentence
    .split(/([\ue000\ue001])/)
    .filter((part) => part !== '')
    .map((part) => moments[part] ?? part);
}

/** What no token and no server can keep anybody from, as far as these fields are concerned. */
export function honestNotes(fields: TokenFields, labels: Texts['form']['rights']): readonly string[] {
  const { ip, domain } = fields;
  const hasNotes = TEXT_CLAIMS.some((name) => isNote(name) && fields[name]);
  const { honest } = labels;
  return [
    ip || domain ? honest.holderWithin : honest.holder,
    ...(ip ? [honest.address] : []),
    ...(domain ? [honest.domain] : []),
    ...(hasNotes ? [honest.notes] : []),
  ];
}

function opens({ scope }: TokenFields, { opens }: Texts['form']['rights']): string {
  if (scope.kind === 'organisation') return opens.organisation;
  if (scope.kind === 'group') return fill(opens.group, { name: displayText(scope.groupId) });
  const names = scope.streams.map(displayText);
  const shown = names.slice(0, MOST_NAMES).join(', ');
  const rest = names.length > MOST_NAMES ? ', …' : '';
  return fill(names.length === 1 ? opens.stream : opens.streams, {
    names: shown + rest,
    count: String(names.length),
  });
}
