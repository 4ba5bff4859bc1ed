import type { Adaption } from './player-api.js';

/** How the vendor's player chooses between several streams by itself; `none` leaves that to the viewer. */
export type AdaptionRule = Adaption['rule'];

/** All rules. */
export const ADAPTION_RULES: readonly AdaptionRule[] = ['deviationOfMean2', 'deviationOfMean', 'none'];

/** The qualities of a stream group, best first. */
export const QUALITIES = ['high', 'medium-high', 'medium', 'medium-low', 'low'] as const;

/** A quality of a stream group. */
export type GroupQuality = (typeof QUALITIES)[number];

/** More entries than any source has. */
const MOST_ENTRIES = 50;

/**
 * The streams that are left out of what the player chooses from, in a text: qualities of a group, or places in the list of
 * entries, with spaces or commas between them. What is neither is left out.
 */
export function omittedRenditions(text: string): readonly (string | number)[] {
  const words = text.toLowerCase().split(/[\s,]+/);
  const known = words.flatMap((word): (string | number)[] => {
    if ((QUALITIES as readonly string[]).includes(word)) return [word];
    return /^\d{1,2}$/.test(word) && Number(word) < MOST_ENTRIES ? [Number(word)] : [];
  });
  return [...new Set(known)];
}

/**
 * What the vendor's player is told of how it chooses between several streams; nothing where nothing is said that it knows.
 * Source: https://docs.nanocosmos.de/docs/nanoplayer/nanoplayer_feature_stream_switching
 *
 * @param rule one of {@link ADAPTION_RULES}
 * @param omitted what {@link omittedRenditions} reads; players know it since 4.29
 */
export function adaptionConfig(rule: string, omitted: string): Partial<Adaption> | undefined {
  const known = ADAPTION_RULES.find((one) => one === rule);
  const omitRenditions = omittedRenditions(omitted);
  if (!known && omitRenditions.length === 0) return undefined;
  return { ...(known && { rule: known }), ...(omitRenditions.length > 0 && { omitRenditions }) };
}
