/** Whether a text can be the id of a stream group: letters, digits and hyphens. */
export function isGroupId(id: string): boolean {
  return /^[\w-]{1,128}$/.test(id);
}
