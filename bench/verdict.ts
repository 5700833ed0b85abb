/** Says whether a measurement met its target; both in milliseconds. */
export type Verdict = (what: string, took: number, limit: number) => void;
