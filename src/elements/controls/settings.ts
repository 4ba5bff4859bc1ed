import { LATENCY_MODES, type LatencyMode } from '../../nanoplayer/index.js';
import type { Texts } from '../../locales/index.js';
import type { ControlRequest, Quality } from './control-request.js';

/** What can be set at the moment, and how it is set. */
export interface SettingsState {
  /** Empty where it cannot be chosen. */
  readonly latencyMode: LatencyMode | '';
  readonly qualities: readonly Quality[];
  readonly quality: number | 'auto';
  /** Whether the quality can be left to the player. */
  readonly canAdapt: boolean;
  readonly statistics: boolean;
}

/** One line of the menu. */
export interface SettingsItem {
  readonly label: string;
  readonly checked: boolean;
  /** What choosing it asks for. */
  readonly request: ControlRequest;
}

/** Lines that belong together: one of several, where they have a name; else each on or off. */
export interface SettingsGroup {
  readonly name?: string;
  readonly items: readonly SettingsItem[];
}

/** The menu's lines. What leaves no choice is not offered. */
export function settingsGroups(state: SettingsState, labels: Texts['controls']): readonly SettingsGroup[] {
  const groups: SettingsGroup[] = [];
  if (state.latencyMode !== '') groups.push({ name: labels.latency, items: latencyItems(state, labels) });
  if (state.qualities.length > 1) groups.push({ name: labels.quality, items: qualityItems(state, labels) });
  const { statistics } = state;
  const request = { kind: 'statistics', on: !statistics } as const;
  groups.push({ items: [{ label: labels.statistics, checked: statistics, request }] });
  return groups;
}

function latencyItems({ latencyMode }: SettingsState, { latencyModes }: Texts['controls']): SettingsItem[] {
  return LATENCY_MODES.map((mode) => ({
    label: latencyModes[mode],
    checked: mode === latencyMode,
    request: { kind: 'latency-mode', mode },
  }));
}

function qualityItems(
  { qualities, quality, canAdapt }: SettingsState,
  { automatic }: Texts['controls'],
): SettingsItem[] {
  const item = (label: string, choice: number | 'auto'): SettingsItem => ({
    label,
    checked: choice === quality,
    request: { kind: 'quality', quality: choice },
  });
  const items = qualities.map(({ index, label }) => item(label, index));
  return canAdapt ? [item(automatic, 'auto'), ...items] : items;
}
