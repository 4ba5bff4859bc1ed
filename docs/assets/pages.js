// The list of pages shows the one that is read, of which beside a text only a part is seen. Beneath the text it is there as a whole.
const list = document.querySelector('nav.pages');
const link = list.querySelector('[aria-current]');
if (link) list.scrollTop = link.offsetTop - list.clientHeight / 2;
