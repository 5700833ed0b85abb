/** A figure in words: everything that the drawing shows, for those who do not see it. */
export type TextAlternative = {
  /** What kind of figure it is and what it shows as a whole. */
  readonly opening: string;
  /** Complete sentences, in reading order. */
  readonly sentences: readonly string[];
  /** Where a table says it best. */
  readonly table: TextTable | null;
};

export type TextTable = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
