/** JSON for people and for version control: two spaces, a line end at the end. */
export function writeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
