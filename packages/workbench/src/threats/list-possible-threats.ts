import { diagramOf } from './diagram-of.ts';
import { findThreats } from './find-threats.ts';
import { threatLibrary } from './library/threat-library.ts';
import { partOf } from './part-of.ts';
import type { ThreatModel } from './threat-model.ts';

/** A threat at a component or flow: found by the library, entered in the register, or both. */
export type PossibleThreat = {
  readonly threat: string;
  readonly at: string;
  readonly isFound: boolean;
  /** Its place in the register; null while nothing is decided about it. */
  readonly entry: number | null;
};

/**
 * What the library finds, each with its entry in the register, then the entries of the register that the library does not find (own
 * ones, and those whose reason has gone since). What is found on both ways of a flow counts once.
 */
export function listPossibleThreats({ model, facts, threats }: ThreatModel): readonly PossibleThreat[] {
  const found = new Map(
    findThreats(diagramOf(model, facts), threatLibrary).map(({ threat, at }) => {
      const part = partOf(at);
      const entry = threats.findIndex((one) => one.threat === threat && one.at === part);
      return [`${threat} ${part}`, { threat, at: part, isFound: true, entry: entry === -1 ? null : entry }] as const;
    }),
  );
  const rows = [...found.values()];
  const seen = new Set(rows.map(({ entry }) => entry));
  const own = threats.map(({ threat, at }, entry) => ({ threat, at, isFound: false, entry }));
  return [...rows, ...own.filter(({ entry }) => !seen.has(entry))];
}
