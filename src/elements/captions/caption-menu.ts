import type { CaptionLanguages } from '../../nanoplayer/index.js';
import type { Texts } from '../../locales/texts.js';
import type { CaptionControls, SettingsGroup } from '../controls/settings-menu.js';
import { CAPTION_LOOKS, type CaptionLook } from './caption-look.js';

/** What a language calls itself; its id where the browser does not know. */
export function languageName(id: string): string {
  try {
    const name = new Intl.DisplayNames([id], { type: 'language' }).of(id) ?? id;
    return name.replace(/^./u, (first) => first.toLocaleUpperCase(id));
  } catch {
    return id;
  }
}

/**
 * The lines of a menu that are for captions: their languages by their own names, and how they look.
 *
 * @param shown the target language that is shown; empty where none is
 */
export function captionMenu(
  languages: readonly CaptionLanguages[],
  shown: string | undefined,
  look: CaptionLook,
  labels: Texts['captions'],
): Pick<CaptionControls, 'groups' | 'page'> {
  const line = (label: string, language: string): SettingsGroup['items'][number] => ({
    label,
    checked: language === shown,
    request: { kind: 'captions', change: { language } },
  });
  const targets = [...new Set(languages.map(({ target }) => target))];
  return {
    groups: [
      {
        name: labels.name,
        items: [line(labels.off, ''), ...targets.map((target) => line(languageName(target), target))],
      },
      { items: [{ label: labels.look, request: 'turn' }] },
    ],
    page: {
      name: labels.look,
      groups: [{ items: [{ label: labels.back, request: 'turn' }] }, ...lookGroups(look, labels)],
    },
  };
}

function lookGroups(look: CaptionLook, labels: Texts['captions']): SettingsGroup[] {
  const names = Object.keys(CAPTION_LOOKS) as (keyof CaptionLook)[];
  return names.map((name) => {
    const texts: Readonly<Record<string, string>> = labels[name];
    return {
      name: labels.choice[name],
      items: inOrder(texts).map((value) => ({
        label: texts[value] ?? value,
        checked: look[name] === value,
        request: { kind: 'captions', change: { look: { [name]: value } } },
      })),
    };
  });
}

// As the texts have them, which go from less to more.
function inOrder(texts: Readonly<Record<string, string>>): string[] {
  return Object.keys(texts);
}
