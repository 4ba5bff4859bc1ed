import type { SnippetFault, SnippetFormat, SnippetNote } from '../snippets/index.js';

/** The texts around the code to embed a stream, in one language. `{…}` stands for a value that is filled in. */
export interface SnippetLabels {
  /** The language's BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly heading: string;
  readonly intro: string;
  readonly formats: string;
  readonly format: Readonly<Record<SnippetFormat, string>>;
  readonly options: string;
  readonly placement: string;
  readonly placements: Readonly<Record<'endpoint' | 'inline' | 'none', string>>;
  readonly endpoint: string;
  readonly version: string;
  readonly versions: Readonly<Record<'5' | '4', string>>;
  readonly latency: string;
  readonly latencyModes: Readonly<Record<'' | 'fastadaptive' | 'balancedadaptive' | 'classic', string>>;
  readonly quality: string;
  readonly qualities: Readonly<Record<'' | 'high' | 'medium-high' | 'medium' | 'medium-low' | 'low', string>>;
  readonly quic: string;
  readonly quics: Readonly<Record<'' | 'on' | 'off', string>>;
  readonly controls: string;
  readonly controlKinds: Readonly<Record<'accessible' | 'vendor' | 'none', string>>;
  readonly ratio: string;
  readonly language: string;
  readonly languageOwn: string;
  readonly policyFor: string;
  readonly switches: Readonly<Record<'autoplay' | 'muted' | 'panel' | 'statistics', string>>;
  readonly insist: string;
  /** The code itself, for who cannot see it; `{format}` is its name. */
  readonly code: string;
  readonly copy: string;
  readonly copied: string;
  /** The clipboard was refused, and the code is selected. */
  readonly selected: string;
  readonly download: string;
  readonly note: Readonly<Record<SnippetNote, string>>;
  readonly fault: Readonly<Record<SnippetFault, string>>;
}
