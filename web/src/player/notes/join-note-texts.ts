const seam = '\n\n(Also written, on another device:)\n';

/** Two texts of one note that were written apart, as one that holds both; the longer one where it holds the other. */
export function joinNoteTexts(theirs: string, mine: string): string {
  if (theirs.includes(mine)) return theirs;
  if (mine.includes(theirs)) return mine;
  return `${mine}${seam}${theirs}`;
}
