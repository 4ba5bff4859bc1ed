/**
 * Finds what a selector means, also in shadow roots, as puppeteer's `>>>` does, and by name and role, as far as its
 * `::-p-aria([name="…"][role="…"])` is used: a function, as text for a page.
 */
export const FIND_ALL = `(selector) => {
  const inside = (root) => [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? inside(shadowRoot) : []))];
  const textOf = (element) => (element?.textContent ?? '').replace(/\\s+/g, ' ').trim();
  const labelledBy = (element) =>
    (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => textOf(id && element.getRootNode().getElementById(id))).join(' ').trim();
  const nameOf = (element) =>
    labelledBy(element) || element.ariaLabel || textOf(element.labels?.[0]) || (/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) ? '' : textOf(element));
  const ROLES = {
    link: 'a[href], [role=link]',
    button: 'button, summary, [role=button]',
    radio: 'input[type=radio], [role=radio]',
    textbox: 'textarea, input:not([type]), input[type=text], input[type=password], input[type=url], [role=textbox]',
  };
  const all = (root, part) => {
    const [, name, role] = /^::-p-aria\\(\\[name="(.*)"\\]\\[role="(.*)"\\]\\)$/.exec(part) ?? [];
    if (role === undefined) return [...root.querySelectorAll(part)];
    return [...root.querySelectorAll(ROLES[role] ?? '[role=' + role + ']')].filter((element) => nameOf(element) === name);
  };
  const [first, ...deeper] = selector.split('>>>').map((part) => part.trim());
  return deeper.reduce(
    (found, part) => [...new Set(found.flatMap((one) => [one.shadowRoot, one].filter((root) => root).flatMap(inside)).flatMap((root) => all(root, part)))],
    first === '' ? [document.documentElement] : all(document, first),
  );
}`;
