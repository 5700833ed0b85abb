import { ok, refused, type Result } from '@cmdsp/primitives';
import type { Advisory } from './advisory.ts';
import { advisorySchema } from './advisory-schema.ts';
import { type AdvisoryFault, pointerTo } from './advisory-fault.ts';

/** What was read, and the JSON pointer of everything in the file that was left out because it is not modelled. */
export type ReadAdvisory = { readonly advisory: Advisory; readonly ignored: readonly string[] };

/**
 * Reads parsed JSON as a CSAF 2.0 document. A document of another shape is refused with every place that does not fit; whether a
 * document of the right shape keeps the standard is another question, answered by its tests.
 */
export function readAdvisory(json: unknown): Result<ReadAdvisory, readonly AdvisoryFault[]> {
  const { data, error } = advisorySchema.safeParse(json);
  if (error !== undefined)
    return refused(error.issues.map(({ path, message }) => ({ path: pointerTo(path), message })));
  return ok({ advisory: data, ignored: leftOut(json, data, []).toSorted() });
}

/** Everything of `given` that `kept` does not have. Both come from the same document, so lists have the same order. */
function leftOut(given: unknown, kept: unknown, path: readonly PropertyKey[]): readonly string[] {
  if (kept === undefined) return [pointerTo(path)];
  if (!isRecord(given) || !isRecord(kept)) return [];
  return Object.keys(given).flatMap((key) => leftOut(given[key], kept[key], [...path, key]));
}

/** Lists count as records: their indexes are their keys. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
