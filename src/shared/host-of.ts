/** The host of an address, without its port; empty for what is no address, or has none. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}
