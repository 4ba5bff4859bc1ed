import type { Browser } from 'puppeteer-core';
import type { Way } from '../helpers/phone-looks.js';

/** A picture of one way to hold a phone. Sizes in pixels. */
export interface Picture {
  readonly name: string;
  readonly way: Way;
  /** A JPEG, as Base64. */
  readonly data: string;
  readonly width: number;
  readonly height: number;
}

/** As large as what is read at once, in pixels: what is higher goes on on another sheet. */
const SHEET = { width: 1120, height: 1080 };
const GAP = 8;

/** Puts pictures beside each other, a row for each way to hold all phones, on one sheet or several. */
export async function makeSheets(
  browser: Browser,
  title: string,
  pictures: readonly Picture[],
): Promise<Uint8Array[]> {
  const page = await browser.newPage();
  await page.setViewport(SHEET);
  await page.setContent(sheetHtml(title, pictures));
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const sheets: Uint8Array[] = [];
  for (let y = 0; y < height; y += SHEET.height) {
    const clip = { x: 0, y, width: SHEET.width, height: Math.min(SHEET.height, height - y) };
    sheets.push(await page.screenshot({ clip }));
  }
  await page.close();
  return sheets;
}

function sheetHtml(title: string, pictures: readonly Picture[]): string {
  const rows = new Map<string, Picture[]>();
  for (const picture of pictures) {
    const { phone, look, isLarge } = picture.way;
    const key = [phone.width < phone.height, look.scheme, look.direction, isLarge].join();
    rows.set(key, [...(rows.get(key) ?? []), picture]);
  }
  return `<!doctype html><style>
    body { margin: 0; font: 10px sans-serif; background: #7a8; }
    div { display: flex; align-items: start; gap: ${GAP}px; }
    figure { margin: 0; overflow: hidden; white-space: nowrap; } img { display: block; }
    h1 { font-size: 12px; margin: 0; }
  </style><h1>${title}</h1>${[...rows.values()].map(rowHtml).join('')}`;
}

// All of one row have one scale, so that what is small is seen to be small.
function rowHtml(row: readonly Picture[]): string {
  const sum = row.reduce((all, { width }) => all + width, 0);
  const scale = Math.min(0.6, (SHEET.width - GAP * (row.length - 1)) / sum);
  const figures = row.map(({ name, data, width }) => {
    const shown = Math.floor(width * scale);
    return `<figure style="width: ${shown}px"><img src="data:image/jpeg;base64,${data}" width="${shown}" alt=""><figcaption>${name}</figcaption></figure>`;
  });
  return `<div>${figures.join('')}</div>`;
}
