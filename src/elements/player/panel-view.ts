import { nothing, type TemplateResult } from 'lit';
import { html as staticHtml } from 'lit/static-html.js';
import { TOKEN_STATUS } from '../shared/lazy-part.js';
import { contradictionsOf } from '../shared/property.js';
import type { PlayerElement } from './player-element.js';

/** What the panel is told of the token in use. */
export interface PanelProperties {
  readonly token: unknown;
  readonly streamName: string;
  readonly playing: '' | 'goes-on' | 'against-clock';
  readonly renews: boolean;
  /** Whether its particulars are still to come. */
  readonly brief: boolean;
}

/** The validity panel. */
export function panelView(player: PlayerElement, inUse: PanelProperties): TemplateResult | typeof nothing {
  if (player.panel === 'none') return nothing;
  const tag = TOKEN_STATUS.tagFor(player);
  if (!tag) return nothing;
  const { token, streamName, playing, renews, brief } = inUse;
  return staticHtml`<${tag}
    class="status"
    part="status"
    exportparts="panel, heading, detail, findings, details, copy, owner"
    .token=${token}
    .streamName=${streamName}
    .groupId=${player.groupId}
    .expiringWithin=${player.expiringWithin}
    .leeway=${player.leeway}
    .owner=${player.owner}
    .playing=${playing}
    .contradictions=${contradictionsOf(player)}
    .renews=${renews}
    .brief=${brief}
    .lang=${player.lang}
  ></${tag}>`;
}
