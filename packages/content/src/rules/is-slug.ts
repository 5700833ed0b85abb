/** True for lower-case words joined by hyphens: the name of an entry, not a citation in words. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(text);
}
