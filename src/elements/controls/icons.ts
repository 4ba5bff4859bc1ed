import { svg, type SVGTemplateResult } from 'lit';

// All drawn on 24 × 24 with a stroke of 2 and round ends; the solid ones are filled as well.
const SPEAKER = svg`<path class="solid" d="M4.5 9.5h3L12 5.5v13l-4.5-4h-3z" />`;

/** The icons of the controls: strokes of one weight, in the colour of the text. */
export const icons = {
  play: svg`<path class="solid" d="M8 5.5v13l10.5-6.5z" />`,
  pause: svg`<path class="solid" d="M7 5.5h2.5v13H7zM14.5 5.5H17v13h-2.5z" />`,
  loud: svg`${SPEAKER}<path d="M15.5 9a4.25 4.25 0 0 1 0 6M18 6.25a8.1 8.1 0 0 1 0 11.5" />`,
  quiet: svg`${SPEAKER}<path d="M15.5 9a4.25 4.25 0 0 1 0 6" />`,
  silent: svg`${SPEAKER}<path d="m15.5 9.25 5.5 5.5M21 9.25l-5.5 5.5" />`,
  settings: svg`<path d="M4 7.5h7.5M16.5 7.5H20M4 16.5h3.5M12.5 16.5H20" /><circle cx="14" cy="7.5" r="2.5" /><circle cx="10" cy="16.5" r="2.5" />`,
  enterFullscreen: svg`<path d="M9 4.5H4.5V9M15 4.5h4.5V9M19.5 15v4.5H15M4.5 15v4.5H9" />`,
  leaveFullscreen: svg`<path d="M4.5 9H9V4.5M19.5 9H15V4.5M15 19.5V15h4.5M9 19.5V15H4.5" />`,
  enterPictureInPicture: svg`<path d="M20.5 9.5v-4h-17v13H9" /><path class="solid" d="M13 13.5h7.5v5H13z" />`,
  leavePictureInPicture: svg`<path d="M20.5 9.5v-4h-17v13H9M13 13.5h7.5v5H13zM7 9l3.5 3.5M10.5 9.75v2.75H7.75" />`,
  chosen: svg`<path d="m5 12.5 4.5 4.5L19 7.5" />`,
} as const satisfies Readonly<Record<string, SVGTemplateResult>>;

/** The name of one of the {@link icons}. */
export type IconName = keyof typeof icons;

/** The icon for what can be heard, 0 to 1. */
export function speakerIcon(level: number): IconName {
  if (level === 0) return 'silent';
  return level < 0.5 ? 'quiet' : 'loud';
}
