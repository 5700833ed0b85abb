/** What the program found when it walked through a form: plain JSON, kept as evidence. */
export type FormWalk = {
  readonly questions: number;
  /** Texts, options and exhibits that were shown through the functions that show them to candidates. */
  readonly shown: { readonly texts: number; readonly options: number; readonly exhibits: number };
  /** Points when every key is given, of how many; points of an empty sheet. Exact fractions. */
  readonly scores: { readonly keys: string; readonly maximum: string; readonly empty: string };
  /** States of the exam room that were reached, of how many there are, and how many steps between them were taken. */
  readonly navigation: { readonly states: number; readonly reached: number; readonly steps: number };
  /** What was wrong; none when the walk has passed. */
  readonly faults: readonly string[];
};
