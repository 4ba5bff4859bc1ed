// Pictures, drawn from what the sources say, in the colours of the page.
import { sourceModule, textOf } from './sources.mjs';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One picture: its title is read by who does not see it, and stands beneath it for all. */
function picture(id, title, [width, height], parts) {
  return [
    '<figure class="picture">',
    `<div class="scroll" role="group" tabindex="0" aria-label="${escaped(title)}">`,
    `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}">`,
    `<title id="${id}">${escaped(title)}</title>`,
    ...parts,
    `</svg></div><figcaption>${escaped(title)}</figcaption></figure>`,
  ].join('\n');
}

const words = (x, y, text, kind = '') => `<text x="${x}" y="${y}" class="${kind}">${escaped(text)}</text>`;
const box = (x, y, width, height, kind) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" class="${kind}"/>`;
const line = (x1, y1, x2, y2, kind = '') =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" class="${kind}"/>`;

const MINUTE = 60_000;
const LIFE = 5 * MINUTE;

/** From before a token's beginning until after its expiry: when it opens a stream, and what who watches sees of it. */
export async function lifeOfAToken() {
  const { renewalAt } = await sourceModule('token/renewal.ts');
  const { EXPIRING_WITHIN_MS } = await sourceModule('token/validity.ts');
  const claims = { notBefore: 0, issuedAt: 0, expiresAt: LIFE / 1000 };
  const renewal = [0, 1].map((random) => renewalAt({ kind: 'jwt', claims }, 0, random));
  const at = (ms) => Math.round(236 + (ms / MINUTE) * 92);
  const expiring = LIFE - EXPIRING_WITHIN_MS;
  const states = [
    [-MINUTE, 0, 'not-yet-valid', 'waits'],
    [0, expiring, 'valid', 'good'],
    [expiring, LIFE, 'expiring', 'notice'],
    [LIFE, LIFE + MINUTE, 'expired', 'bad'],
  ];
  const lanes = [
    [125, 'a new start', 0, LIFE, 'plays, with this token'],
    [165, 'who watches', 0, LIFE + MINUTE, 'plays on after the expiry'],
    [205, 'forceDisconnect', 0, LIFE, 'the server ends playback then'],
  ];
  const marks = [
    [0, 'nbf'],
    [1.5 * MINUTE, 'now'],
    [LIFE, 'exp'],
  ];
  return picture(
    'picture-token',
    `The life of a token of five minutes: between ${clock(renewal[0])} and ${clock(renewal[1])} the player fetches the next one`,
    [812, 262],
    [
      // Behind all that has words on it.
      ...marks.flatMap(([moment, name]) => [
        line(at(moment), 40, at(moment), 216, 'dashed'),
        words(at(moment) - 12, 34, name, 'mono'),
      ]),
      words(8, 66, 'state'),
      ...states.flatMap(([from, to, name, kind]) => [
        box(at(from) + 1, 48, at(to) - at(from) - 2, 28, `fill-${kind}`),
        words(at(from) + 7, 66, name, 'small on-fill'),
      ]),
      box(at(renewal[0]), 84, at(renewal[1]) - at(renewal[0]), 10, 'fill-renewal'),
      words(8, 95, 'renewal'),
      words(at(renewal[1]) + 6, 94, 'at some moment in here', 'small halo'),
      ...lanes.flatMap(([y, name, from, to, text]) => [
        words(8, y + 4, name),
        line(at(from), y, at(to), y, 'lane'),
        words(at(from) + 8, y - 10, text, 'small halo'),
      ]),
      ...[0, 1, 2, 3, 4, 5, 6].map((minute) =>
        words(at(minute * MINUTE) - 10, 246, clock(minute * MINUTE), 'small'),
      ),
    ],
  );
}

const clock = (ms) =>
  `${Math.floor(ms / MINUTE)}:${String(Math.round((ms % MINUTE) / 1000)).padStart(2, '0')}`;

const STEPS = [
  [0, 1, 'parses the tag: size, poster'],
  [1, 1, 'Play, or autoplay: loads the engine and the vendor’s script'],
  [1, 2, 'GET /playback-token?stream=…'],
  [2, 1, 'a token for this viewer'],
  [1, 3, 'connects, with the token'],
  [3, 1, 'the first picture'],
  [1, 1, 'then loads panel, controls, supervision'],
  [1, 2, 'before the token expires: reason=expiring'],
  [2, 1, 'the next token'],
  [3, 1, 'a lost connection: tried again with the newest token'],
];
const LANES = ['page', 'element', 'your backend', 'nanoStream'];

/** Who asks whom, from the tag to a renewed token. */
export function lifeOfAPlayback() {
  const x = (lane) => 50 + lane * 236;
  const parts = LANES.flatMap((name, lane) => [
    words(x(lane), 22, name, 'strong middle'),
    line(x(lane), 32, x(lane), 52 + STEPS.length * 40, 'dashed'),
  ]);
  for (const [index, [from, to, text]] of STEPS.entries()) {
    const y = 70 + index * 40;
    const left = Math.min(x(from), x(to));
    parts.push(words(left + 8, y - 7, text, 'small halo'));
    if (from === to) parts.push(`<circle cx="${x(from)}" cy="${y - 11}" r="4" class="fill-accent"/>`);
    else {
      const end = x(to) + (to > from ? -5 : 5);
      const tip = to > from ? -7 : 7;
      parts.push(
        line(x(from), y, end, y, 'arrow'),
        `<path d="M${x(to)} ${y}l${tip} -4v8z" class="fill-accent"/>`,
      );
    }
  }
  return picture('picture-playback', 'The life of one playback', [812, 62 + STEPS.length * 40], parts);
}

/** The folders of `src`, each above those that it may import. */
export function roomsOfTheSource() {
  const [, rule = ''] =
    /const MAY_IMPORT[^=]*= \{([^]*?)\n\};/.exec(textOf('test/project/structure.test.ts')) ?? [];
  const rows = [...rule.matchAll(/'?([\w-]+)'?: \[([^\]]*)\]/g)].map(([, name, list]) => [
    name,
    [...list.matchAll(/'([\w-]+)'/g)].map(([, one]) => one),
  ]);
  if (rows.length < 8) throw new Error('The import rule was not found');
  const imports = new Map(rows.filter(([name]) => name !== '.'));
  const depth = (name) => 1 + Math.max(0, ...imports.get(name).map(depth));
  const layers = Map.groupBy
    ? Map.groupBy(imports.keys(), depth)
    : [...imports.keys()].reduce(
        (all, name) => all.set(depth(name), [...(all.get(depth(name)) ?? []), name]),
        new Map(),
      );
  const top = Math.max(...layers.keys());
  const parts = [...layers].flatMap(([layer, names]) =>
    names.flatMap((name, index) => {
      const [left, y] = [8 + index * 170, 8 + (top - layer) * 54];
      return [box(left, y, 158, 36, 'room'), words(left + 12, y + 23, `src/${name}`, 'mono')];
    }),
  );
  const width = 8 + Math.max(...[...layers.values()].map((names) => names.length)) * 170;
  return picture(
    'picture-rooms',
    'The rooms of src: each imports only what lies beneath it',
    [width, top * 54],
    parts,
  );
}
