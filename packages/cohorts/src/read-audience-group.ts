/** The id of the audience group that a cell names, by id or by words, whatever case and spaces; null when it is none. */
export function readAudienceGroup(cell: string, groups: ReadonlyMap<string, string>): string | null {
  const key = plain(cell);
  for (const [id, words] of groups) if (plain(id) === key || plain(words) === key) return id;
  return null;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
