// Searches the index that was built with the site. Without this script the page lists all pages, and every word is on one.
import MiniSearch from 'minisearch';
import { SEARCH_OPTIONS, SEARCH_WAY } from '../site/search-index.mjs';

const MOST = 12;
const box = document.querySelector('search');
const field = box.querySelector('input');
const status = box.querySelector('[role=status]');
const list = box.querySelector('ol');
const base = new URL('..', import.meta.url);
let index;

box.hidden = false;

async function loaded() {
  const answer = await fetch(new URL('assets/search.json', base));
  return MiniSearch.loadJSON(await answer.text(), { fields: SEARCH_OPTIONS.fields });
}

async function search() {
  const words = field.value.trim();
  if (words === '') return show([], '');
  try {
    const all = (await (index ??= loaded())).search(words, SEARCH_WAY);
    if (words === field.value.trim())
      show(all.slice(0, MOST), all.length === 0 ? 'Nothing found' : `${all.length} found`);
  } catch {
    index = undefined;
    show([], 'The index could not be loaded');
  }
}

function show(found, message) {
  status.textContent = message;
  list.replaceChildren(
    ...found.map(({ title, heading, address }) => {
      const row = document.createElement('li');
      const link = row.appendChild(document.createElement('a'));
      link.href = new URL(`.${address}`, base).href;
      link.textContent = heading ? `${title}: ${heading}` : title;
      return row;
    }),
  );
}

field.addEventListener('input', () => void search());
box.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  field.value = '';
  show([], '');
  field.focus();
});
