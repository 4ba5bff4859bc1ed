let count = 0;

/**
 * Makes the `div` that the vendor's player draws into, as a child of `host` in the light DOM: the player finds its `div`
 * by id and only in the document, never in a shadow root. The host shows it through the slot named `player`.
 *
 * @returns the `div`, with an id that is unique on the page
 */
export function addMount(host: HTMLElement): HTMLDivElement {
  const mount = document.createElement('div');
  do {
    count += 1;
    mount.id = `secure-h5live-player-${count}`;
  } while (document.getElementById(mount.id));
  mount.slot = 'player';
  host.append(mount);
  return mount;
}
