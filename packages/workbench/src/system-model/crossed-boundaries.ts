import type { DataFlow, SystemModel, TrustBoundary } from './system-model.ts';

/** The trust boundaries that a flow crosses: those with one of its ends inside and the other outside. */
export function crossedBoundaries(
  { boundaries }: Pick<SystemModel, 'boundaries'>,
  { from, to }: Pick<DataFlow, 'from' | 'to'>,
): readonly TrustBoundary[] {
  return boundaries.filter(({ components }) => components.includes(from) !== components.includes(to));
}
