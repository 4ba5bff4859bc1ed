/** The bar of a token's life, in words. */
export const life = {
  /** `{from}` and `{until}` are dates, `{share}` is "42%". */
  span: 'Valid from {from} until {until}; {share} of that time has passed.',
  /** `{renewal}` is a date. */
  renewal: 'A new token is fetched on {renewal}.',
};
