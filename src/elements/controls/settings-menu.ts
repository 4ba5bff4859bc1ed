import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { CaptionState, ControlRequest, Quality } from './control-state.js';
import { iconTemplate } from './bar-controls.js';
import { LATENCY_MODES, type LatencyMode } from '../../nanoplayer/index.js';
import type { Texts } from '../../locales/index.js';

/** A line of the menu, by its index, or the one that turns its page. */
type Place = 0 | -1 | 'turn';

/**
 * The menu that opens from the settings button, after the menu button pattern of the ARIA practices: arrow keys, Home
 * and End move, Space chooses, Enter and a click choose and close, Escape closes; the focus returns to the button. A line
 * may turn to a second page, whose first line turns back, as Escape does there.
 */
export class SettingsMenu implements ReactiveController {
  readonly #host: LitElement;
  readonly #choose: (request: ControlRequest) => void;
  #open = false;
  #turned = false;
  #openWhenPressed = false;
  #focusNext: Place | undefined;

  constructor(host: LitElement, choose: (request: ControlRequest) => void) {
    this.#host = host;
    this.#choose = choose;
    host.addController(this);
  }

  /** Whether it is shown. */
  get open(): boolean {
    return this.#open;
  }

  /** Whether its second page is shown. */
  get turned(): boolean {
    return this.#turned;
  }

  /** Closes it, and gives the focus back to the button. */
  close(): void {
    this.#button?.focus();
    this.#show(undefined);
  }

  /** Closes it where it is open, and tells whether it was. */
  dismiss(): boolean {
    const open = this.#open;
    if (open) this.close();
    return open;
  }

  /** The button that opens it. */
  button(name: string): TemplateResult {
    return html`
      <button
        type="button"
        class="settings"
        part="button settings-button"
        aria-label=${name}
        aria-haspopup="menu"
        aria-expanded=${this.#open}
        aria-controls=${this.#open ? 'menu' : nothing}
        title=${name}
        @pointerdown=${this.#press}
        @click=${this.#toggle}
        @keydown=${this.#buttonKey}
      >
        ${iconTemplate('settings')}
      </button>
    `;
  }

  /** The menu, where it is open. Each group's radio lines share its name. */
  render(name: string, groups: readonly SettingsGroup[]): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const items = groups.flatMap((group) => group.items);
    return html`
      <div
        class="menu"
        part="menu"
        id="menu"
        role="menu"
        aria-label=${name}
        tabindex="-1"
        @keydown=${(event: KeyboardEvent) => this.#key(event, items)}
        @focusout=${this.#focusOut}
      >
        ${groups.map((group) => groupTemplate(group, this.#take))}
      </div>
    `;
  }

  hostUpdated(): void {
    const place = this.#focusNext;
    this.#focusNext = undefined;
    if (place === 'turn') this.#lines.find((line) => line.matches('.turn'))?.focus();
    else if (place !== undefined) this.#lines.at(place)?.focus();
  }

  hostDisconnected(): void {
    this.#show(undefined);
  }

  get #button(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('[aria-haspopup=menu]');
  }

  get #lines(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  }

  // Open, with the focus on a line, or closed.
  #show(place: Place | undefined): void {
    this.#open = place !== undefined;
    this.#turned &&= place === 'turn';
    this.#focusNext = place;
    this.#host.requestUpdate();
  }

  // The press of a pointer moves the focus, which closes the menu; the click must not open it again.
  readonly #press = (): void => {
    this.#openWhenPressed = this.#open;
  };

  readonly #toggle = ({ detail }: MouseEvent): void => {
    const open = detail > 0 ? this.#openWhenPressed : this.#open;
    if (open) this.close();
    else this.#show(0);
  };

  readonly #buttonKey = (event: KeyboardEvent): void => {
    const places: Readonly<Record<string, Place>> = { ArrowDown: 0, ArrowUp: -1 };
    const place = places[event.key];
    if (hasModifier(event) || place === undefined) return;
    event.preventDefault();
    this.#show(place);
  };

  #key(event: KeyboardEvent, items: readonly SettingsItem[]): void {
    if (hasModifier(event)) return;
    const lines = this.#lines;
    const at = lines.findIndex((line) => line === event.target);
    // Not prevented: from the button, Tab goes on to the next control.
    if (isTab(event)) return this.close();
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at < 0 ? -1 : at - 1,
      Home: 0,
      End: -1,
    };
    const to = moves[event.key];
    const item = items[at];
    if (to !== undefined) lines.at(to % lines.length)?.focus();
    else if (event.key === 'Escape' && this.#turned) this.#turn();
    else if (event.key === 'Escape') this.close();
    else if (item && /^(?: |Enter)$/.test(event.key)) this.#take(item, event.key === 'Enter');
    else return;
    event.preventDefault();
    // Escape closes the menu, and not also what the player stands in.
    event.stopPropagation();
  }

  readonly #take = ({ request }: SettingsItem, close: boolean): void => {
    if (request === 'turn') return this.#turn();
    // How something looks is chosen while looking at it.
    if (close && !this.#turned) this.close();
    this.#choose(request);
  };

  #turn(): void {
    this.#turned = !this.#turned;
    this.#show('turn');
  }

  readonly #focusOut = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    // The line that has it may be gone with its page.
    if (this.#focusNext !== undefined) return;
    const inside = relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget);
    if (!inside) this.#show(undefined);
  };
}

/* eslint-disable lit-a11y/click-events-have-key-events -- the menu takes the keys of all its lines */
function groupTemplate(
  { name, items }: SettingsGroup,
  take: (item: SettingsItem, close: boolean) => void,
): TemplateResult {
  const role = name === undefined ? 'checkbox' : 'radio';
  return html`
    <div class="group" role="group" aria-label=${name ?? nothing}>
      ${name === undefined ? nothing : html`<div class="group-name" aria-hidden="true">${name}</div>`}
      ${items.map(
        (item) => html`
          <div
            class="item ${item.request === 'turn' ? 'turn' : ''}"
            part="menu-item"
            role=${item.checked === undefined ? 'menuitem' : `menuitem${role}`}
            tabindex="-1"
            aria-checked=${item.checked ?? nothing}
            @click=${() => take(item, true)}
          >
            ${iconTemplate(item.checked ? 'chosen' : 'none')} <bdi>${item.label}</bdi>
          </div>
        `,
      )}
    </div>
  `;
}
/* eslint-enable lit-a11y/click-events-have-key-events */

/** With Shift, WebKitGTK does not say which key it is, but which place on the keyboard. */
function isTab({ key, code }: KeyboardEvent): boolean {
  return key === 'Tab' || code === 'Tab';
}

function hasModifier({ altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey;
}

/** What can be set at the moment, and how it is set. */
export interface SettingsState {
  /** Empty where it cannot be chosen. */
  readonly latencyMode: LatencyMode | '';
  readonly qualities: readonly Quality[];
  readonly quality: number | 'auto';
  /** Whether the quality can be left to the player. */
  readonly canAdapt: boolean;
  readonly captions?: CaptionControls | undefined;
  readonly statistics: boolean;
}

/** One line of the menu. */
export interface SettingsItem {
  readonly label: string;
  /** Nothing where it is not one of what can be on or off. */
  readonly checked?: boolean;
  /** What choosing it asks for, or that it turns the page. */
  readonly request: ControlRequest | 'turn';
}

/** Lines that belong together: one of several, where they have a name; else each on or off. */
export interface SettingsGroup {
  readonly name?: string;
  readonly items: readonly SettingsItem[];
}

/** Captions, as far as they are controlled. */
export interface CaptionControls extends CaptionState {
  /** Lines of the menu: the languages, and the one that turns to how they look. */
  readonly groups: readonly SettingsGroup[];
  /** The page with how they look. */
  readonly page: { readonly name: string; readonly groups: readonly SettingsGroup[] };
}

/** The menu's lines. What leaves no choice is not offered. */
export function settingsGroups(
  { latencyMode, qualities, quality, canAdapt, captions, statistics }: SettingsState,
  labels: Texts['controls'],
): readonly SettingsGroup[] {
  const automatic = canAdapt ? ([{ index: 'auto', label: labels.automatic }] as const) : [];
  const groups: readonly SettingsGroup[] = [
    {
      name: labels.latency,
      items: (latencyMode === '' ? [] : LATENCY_MODES).map((mode) => ({
        label: labels.latencyModes[mode],
        checked: mode === latencyMode,
        request: { kind: 'latency-mode', mode },
      })),
    },
    {
      name: labels.quality,
      items: (qualities.length > 1 ? [...automatic, ...qualities] : []).map(({ index, label }) => ({
        label,
        checked: index === quality,
        request: { kind: 'quality', quality: index },
      })),
    },
    ...(captions?.groups ?? []),
    {
      items: [
        { label: labels.statistics, checked: statistics, request: { kind: 'statistics', on: !statistics } },
      ],
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
