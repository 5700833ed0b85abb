/** Somebody who could mark a script. */
export type PossibleMarker = {
  readonly id: string;
  /** What stands between them and the candidate, or null. */
  readonly hasConflict: boolean;
  /** They fill another place of this script, or gave it back. */
  readonly hadPart: boolean;
  /** Whether their calibration on the anchors is in force, still to come, or closed after too many tries. */
  readonly calibration: 'in-force' | 'to-come' | 'closed';
  /** Whether an alarm about their severity is open. */
  readonly isAlarmed: boolean;
  /** Scripts that they have and have not marked yet. */
  readonly open: number;
  /** How many of those one marker may have. */
  readonly capacity: number;
};

/** Why somebody does not get a script. */
export type MarkerBarrier = 'conflict' | 'had-part' | 'calibration-closed' | 'alarm-open' | 'full';

/** What keeps a marker from a script, the weightiest first; null when nothing does. */
export function barrierOf(marker: PossibleMarker): MarkerBarrier | null {
  if (marker.hasConflict) return 'conflict';
  if (marker.hadPart) return 'had-part';
  if (marker.calibration === 'closed') return 'calibration-closed';
  if (marker.isAlarmed) return 'alarm-open';
  if (marker.open >= marker.capacity) return 'full';
  return null;
}

/**
 * Chooses who marks a script: of those whom nothing keeps from it, somebody whose calibration is in force, with the fewest
 * open scripts; `lotOf` (a number that cannot be foreseen, for each marker) decides between equals. Null when nobody is
 * free.
 */
export function chooseMarker(
  markers: readonly PossibleMarker[],
  lotOf: (markerId: string) => number,
): PossibleMarker | null {
  const [chosen] = markers
    .filter((marker) => barrierOf(marker) === null)
    .toSorted(
      (one, other) =>
        Number(other.calibration === 'in-force') - Number(one.calibration === 'in-force') ||
        one.open - other.open ||
        lotOf(one.id) - lotOf(other.id) ||
        (one.id < other.id ? -1 : 1),
    );
  return chosen ?? null;
}
