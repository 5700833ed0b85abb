/** What a task offers to choose from. On one's own bench there is none, and everything is typed. */
export type AdvisoryPalette = {
  readonly parts: readonly {
    readonly number: string;
    readonly family: string;
    readonly name: string;
    readonly version: string;
  }[];
  readonly weaknesses: readonly { readonly cve: string; readonly title: string; readonly description: string }[];
  readonly measures: readonly string[];
  readonly vendor: string;
};

/** What the marking says about a place of the advisory: a part of it, or a product under a weakness. */
export type AdvisoryMarks = ReadonlyMap<string, readonly string[]>;

/** What every part of the editor is given. */
export type AdvisoryPart<Value> = {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly palette: AdvisoryPalette | null;
  readonly marks: AdvisoryMarks;
  readonly isReadOnly: boolean;
};
