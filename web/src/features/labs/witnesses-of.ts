import type { Witness } from '@cmdsp/labs/public';
import type { LabMarking } from './lab-queries.ts';

/** Every reason of a marking, the one that limits the whole first; none while they are closed. */
export function witnessesOf({ results, cap }: LabMarking): readonly Witness[] {
  const all = [...(cap?.witness ? [cap.witness] : []), ...results.flatMap(({ witnesses }) => witnesses ?? [])];
  // The server keeps details as JSON; the contract calls them unknown.
  return all as readonly Witness[];
}
