import { type EntryKind, entryRules } from './entry-kinds.ts';

/** One numbered line of a register. Its id is made of kind and number, and never given to another. */
export type RegisterEntry = {
  /** e.g. `T-3`. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly number: number;
  /** The part in which it stands, 1 to 6. */
  readonly part: number;
  readonly title: string;
  readonly text: string;
  /** Ids of other entries. */
  readonly refs: readonly string[];
};

/** The id of an entry: what its kind begins with, and its number. */
export function entryId(kind: EntryKind, number: number): string {
  return `${entryRules[kind].prefix}-${number}`;
}

/** Ids in what somebody typed: `t-3, R 12` gives T-3 and R-12; each once, in order. */
export function readReferences(typed: string): readonly string[] {
  const found = typed.toUpperCase().matchAll(/\b([A-Z]{1,2})\s?-?\s?(\d{1,4})\b/g);
  return [...new Set([...found].map(([, prefix, number]) => `${prefix}-${Number(number)}`))];
}
