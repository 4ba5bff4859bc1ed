/** Whether a text has the form of a language tag, as BCP 47 has them. Does not know which languages there are. */
export function isLanguageTag(text: string): boolean {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(text);
}
