import type { KeyThreat, ThreatModelKey } from './threat-model-key.ts';
import type { AttachedThreat } from './threat-model-task.ts';

/** A threat that had to be found, with the rows of the answer that found it: none, one, or one at each of its places. */
export type MatchedThreat = { readonly wanted: KeyThreat; readonly rows: readonly AttachedThreat[] };

/** Which rows of an answer find what, and which find nothing that the sheet bears out. */
export function matchThreats(
  { threats, arguable }: Pick<ThreatModelKey, 'threats' | 'arguable'>,
  rows: readonly AttachedThreat[],
): { readonly matched: readonly MatchedThreat[]; readonly wrong: readonly AttachedThreat[] } {
  const accepts = ({ threat, places }: Pick<KeyThreat, 'threat' | 'places'>, row: AttachedThreat) =>
    threat === row.threat && places.includes(row.at);
  return {
    matched: threats.map((wanted) => ({ wanted, rows: rows.filter((row) => accepts(wanted, row)) })),
    wrong: rows.filter((row) => ![...threats, ...arguable].some((one) => accepts(one, row))),
  };
}
