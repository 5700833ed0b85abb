/** A part of the report: a table of words. */
export type ReportSection = {
  readonly title: string;
  readonly note: string | null;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};
