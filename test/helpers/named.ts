/**
 * A selector of what has this name and role for assistive technology, wherever it stands. Firefox looks for names in one tree
 * only, and has to be led into each shadow root.
 */
export function named(name: string, role: string): string {
  return `:scope >>> ::-p-aria([name="${name}"][role="${role}"])`;
}
