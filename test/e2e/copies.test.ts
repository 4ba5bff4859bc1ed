// What page code does to an element that plays: copies, markup that is written anew, caches, other documents, print.
import { it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { isWithout } from '../engines/abilities.js';
import { lacks } from '../engines/engines.mjs';
import { onBlankPages, playsOn } from '../helpers/blank-page.js';
import { misplacedPictures } from '../helpers/pictures.js';
import { pierced } from '../helpers/pierced.js';
import { pause, until } from '../helpers/viewer.js';

/** Puts a player into the body that says in markup how it plays, as copies have nothing else. */
async function withMarkup(page: Page, before = ''): Promise<void> {
  await page.evaluate((before) => {
    const made = stage.make();
    const player = document.createElement('secure-h5live-player');
    for (const [attribute, value] of Object.entries({
      'stream-name': made.streamName,
      token: made.token as string,
      'rtmp-url': made.rtmpUrl,
      'websocket-url': made.websocketUrl,
      'player-src': '/player.js',
      panel: 'none',
      autoplay: '',
      muted: '',
    }))
      player.setAttribute(attribute, value);
    document.body.insertAdjacentHTML('beforeend', `<main id="main">${before}</main>`);
    document.getElementById('main')!.append(player);
  }, before);
  await playsAll(page);
}

/** Waits until every player in the document plays, and nothing is wrong with where its picture is. */
async function playsAll(page: Page, count = 1): Promise<void> {
  await page.evaluate(() =>
    stage.players.splice(0, 99, ...document.querySelectorAll('secure-h5live-player')),
  );
  expect(await page.evaluate(() => stage.players.length)).to.equal(count);
  await playsOn(page);
  expect(await misplacedPictures(page)).to.deep.equal([]);
}

/** What page code does to the one player in `#main`, and how many players there are then. */
const COPIES: readonly [title: string, act: () => unknown, players: number][] = [
  [
    'a carousel that copies its slides',
    () => {
      const player = document.querySelector('secure-h5live-player')!;
      player.before(player.cloneNode(true));
      player.after(player.cloneNode(true));
    },
    3,
  ],
  ['a script that writes markup anew', () => void (document.getElementById('main')!.innerHTML += ''), 1],
  [
    'a script that writes the inside of the element anew',
    () => {
      const player = document.querySelector('secure-h5live-player')!;
      player.innerHTML = String(player.innerHTML);
    },
    1,
  ],
  [
    'a script that writes the inside of the element anew, more than once, with more beside it',
    () => {
      const player = document.querySelector('secure-h5live-player')!;
      for (let time = 0; time < 3; time++) player.innerHTML += '<p>Beside it</p>';
    },
    1,
  ],
  [
    'a cache of pages that keeps a copy of the body, and puts that back',
    () => {
      const kept = document.body.cloneNode(true);
      document.body.replaceWith(document.createElement('body'));
      document.body.replaceWith(kept);
    },
    1,
  ],
  [
    'a saved page that is parsed, and imported',
    () => {
      const parsed = new DOMParser().parseFromString(document.documentElement.outerHTML, 'text/html');
      const imported = document.importNode(parsed.getElementById('main')!, true);
      document.getElementById('main')!.replaceWith(imported);
    },
    1,
  ],
  [
    'a template that was filled from the page',
    () => {
      const template = document.createElement('template');
      template.innerHTML = document.getElementById('main')!.outerHTML;
      document.getElementById('main')!.replaceWith(template.content.cloneNode(true));
    },
    1,
  ],
  [
    'a view transition in which the page is written anew',
    () => {
      const main = document.getElementById('main')!;
      return document.startViewTransition(() => void (main.innerHTML += '')).updateCallbackDone;
    },
    1,
  ],
  [
    'a copy that lost its ids',
    () => {
      const copy = document.getElementById('main')!.cloneNode(true) as Element;
      for (const part of [...copy.querySelectorAll('[id]')]) part.removeAttribute('id');
      document.getElementById('main')!.append(...copy.children);
    },
    2,
  ],
  [
    'a page that an earlier release of this package was saved in',
    () => {
      const copy = document.querySelector('secure-h5live-player')!.cloneNode(true) as Element;
      copy.innerHTML =
        '<div id="secure-h5live-player-1" slot="player" style="position: relative"><video style="height: 100%"></video></div>';
      document.querySelector('secure-h5live-player')!.replaceWith(copy);
    },
    1,
  ],
  [
    'a player that is put into another',
    () => {
      const [div] = document.querySelector('secure-h5live-player')!.children;
      const other = document.querySelector('secure-h5live-player')!.cloneNode(false) as Element;
      other.append(div!.cloneNode(true));
      document.getElementById('main')!.append(other);
    },
    2,
  ],
];

onBlankPages('copies of an element', (blank) => {
  for (const [title, act, players] of COPIES) {
    it(`play within their frames after ${title}`, async () => {
      const page = await blank.open();
      await withMarkup(page);
      await page.evaluate(act);
      await playsAll(page, players);
      // In none of this is the token to be seen.
      expect(
        await page.evaluate(() => document.documentElement.innerHTML.match(/token="[^:]*/g)),
      ).to.deep.equal(Array.from({ length: players }, () => 'token="in-memory'));
      await until('a session for each', () => blank.edge.sessions.length === players);
      expect(await page.evaluate(() => document.querySelectorAll('video').length)).to.equal(players);
      await page.evaluate(() => stage.players.forEach((player) => player.remove()));
      await until('no session', () => blank.edge.sessions.length === 0);
      expect(await page.evaluate(() => document.querySelectorAll('video').length)).to.equal(0);
    });
  }

  it('throw out what comes with their markup while a page is still parsed', async () => {
    const page = await blank.open();
    await withMarkup(page);
    await page.evaluate(() => {
      const html = document.getElementById('main')!.outerHTML;
      document.getElementById('main')!.remove();
      const frame = document.createElement('iframe');
      document.body.append(frame);
      // Written in pieces: the element is there before its children are.
      const { contentDocument: inner } = frame;
      inner!.open();
      inner!.write('<script type="module" src="/entry.js"></script>');
      const [start = '', ...rest] = html.split(/(?<=>)/);
      setTimeout(() => {
        inner!.write(`<body>${start}`);
        rest.forEach((piece, index) => setTimeout(() => inner!.write(piece), 20 * index));
        setTimeout(() => inner!.close(), 20 * rest.length + 20);
      }, 600);
    });
    const videos = () =>
      page.evaluate(() => {
        const inner = document.querySelector('iframe')!.contentDocument!;
        const found = inner.querySelectorAll('secure-h5live-player video').length;
        return inner.readyState === 'complete' ? found : 0;
      });
    for (const end = Date.now() + 20_000; (await videos()) === 0 && Date.now() < end;) await pause(50);
    await pause(500);
    expect(await videos()).to.equal(1);
  });

  it('that are dragged along by a pointer show nothing outside their frame, and end when they are dropped', async () => {
    const page = await blank.open();
    await withMarkup(page);
    await page.evaluate(() => {
      const ghost = document.querySelector('secure-h5live-player')!.cloneNode(true) as HTMLElement;
      Object.assign(ghost.style, { position: 'fixed', top: '20px', left: '40px', width: '300px' });
      document.body.append(ghost);
    });
    await pause(100);
    expect(await misplacedPictures(page)).to.deep.equal([]);
    await page.evaluate(() => document.body.lastElementChild!.remove());
    await until('one session', () => blank.edge.sessions.length === 1);
    await playsAll(page);
  });

  it('are not needed for another document: the picture stays in its frame there, and plays when it is back', async () => {
    const page = await blank.open();
    await withMarkup(page);
    const [video, frame] = await page.evaluate(async () => {
      const inner = document.body.appendChild(document.createElement('iframe'));
      Object.assign(inner.style, { width: '700px', height: '500px' });
      const [player] = stage.players;
      inner.contentDocument!.body.append(player!);
      const box = (part: Element | null | undefined): string => JSON.stringify(part?.getBoundingClientRect());
      const boxes = (): string[] => [
        box(player!.querySelector('video')),
        box(player!.shadowRoot!.querySelector('[part~=frame]')),
      ];
      // The vendor's player shows nothing there, so that no picture can be waited for.
      const isOver = performance.now() + 5_000;
      while (boxes()[0] !== boxes()[1] && performance.now() < isOver)
        await new Promise((resolve) => setTimeout(resolve, 20));
      return boxes();
    });
    expect(video).to.equal(frame);
    expect(frame).to.match(/"width":684,/);
    await page.evaluate(() => document.getElementById('main')!.append(stage.players[0]!));
    await playsAll(page);
    await until('one session', () => blank.edge.sessions.length === 1);
  });

  it('are not needed for a window of Document Picture-in-Picture: it plays there in its own looks, and when it is back', async (test) => {
    const page = await blank.open();
    if (await isWithout(test, page, 'floating windows')) return;
    await withMarkup(page);
    await page.evaluate(() =>
      addEventListener(
        'click',
        () => {
          const { documentPictureInPicture } = globalThis as unknown as {
            documentPictureInPicture: { requestWindow(size: object): Promise<Window> };
          };
          documentPictureInPicture.requestWindow({ width: 480, height: 300 }).then(
            (floating) => {
              Object.assign(globalThis, { floating });
              floating.document.body.append(stage.players[0]!);
              floating.addEventListener('pagehide', () =>
                document.getElementById('main')!.append(stage.players[0]!),
              );
            },
            (error: unknown) => Object.assign(globalThis, { floating: String(error) }),
          );
        },
        { once: true },
      ),
    );
    await page.mouse.click(2, 2);
    await page.waitForFunction('globalThis.floating');
    const there = await page.evaluate(() => {
      const { floating } = globalThis as unknown as { floating: Window | string };
      if (typeof floating === 'string') return floating;
      const [player] = stage.players;
      const frame = player!.shadowRoot!.querySelector('[part~=frame]')!;
      const { width, height } = frame.getBoundingClientRect();
      const { backgroundColor } = floating.getComputedStyle(frame);
      return [player!.ownerDocument === floating.document, Math.round((width / height) * 9), backgroundColor];
    });
    expect(there).to.deep.equal([true, 16, 'rgb(0, 0, 0)']);
    await playsOn(page);
    await page.evaluate(() => (globalThis as unknown as { floating: Window }).floating.close());
    await page.waitForFunction(() => stage.players[0]!.ownerDocument === document);
    await playsAll(page);
    await until('one session', () => blank.edge.sessions.length === 1);
  });

  it('are not needed for print: the picture stays in its frame there', { skip: lacks('print') }, async () => {
    const page = await blank.open();
    await withMarkup(page);
    await page.evaluate(() => {
      const sheet = document.head.appendChild(document.createElement('style'));
      sheet.textContent =
        '@media print { * { position: static !important; overflow: visible !important; float: none !important; height: auto !important; margin: 1em !important; } }';
      dispatchEvent(new Event('beforeprint'));
    });
    await page.emulateMediaType('print');
    expect(await misplacedPictures(page)).to.deep.equal([]);
    const printed = await page.evaluate(() => {
      const frame = document
        .querySelector('secure-h5live-player')!
        .shadowRoot!.querySelector('[part~=frame]')!;
      const { printColorAdjust, breakInside } = getComputedStyle(frame);
      return [printColorAdjust, breakInside];
    });
    expect(printed).to.deep.equal(['exact', 'avoid']);
    await page.emulateMediaType('screen');
    await playsAll(page);
  });

  it('look for the whole screen and the floating window at their own picture', async () => {
    const page = await blank.open();
    await withMarkup(page);
    await pierced(page, 'secure-h5live-player >>> secure-h5live-controls');
    const offered = await page.evaluate(async () => {
      const player = document.querySelector('secure-h5live-player')!;
      const stranger = document.createElement('div');
      stranger.slot = 'player';
      stranger.append(Object.assign(document.createElement('video'), { disablePictureInPicture: true }));
      player.prepend(stranger);
      player.requestUpdate();
      await player.updateComplete;
      await player.updateComplete;
      const controls = player.shadowRoot!.querySelector('secure-h5live-controls')!;
      return { able: controls.canPictureInPicture, browser: Boolean(document.pictureInPictureEnabled) };
    });
    expect(offered.able).to.equal(offered.browser);
  });
});
