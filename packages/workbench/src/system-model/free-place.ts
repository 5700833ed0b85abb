import { componentSize } from './component-size.ts';
import type { Position, SystemModel } from './system-model.ts';

const step = { x: 300, y: 150 } as const;

/** Where a new component covers no other: the first free place of a grid, row by row, four to a row. */
export function freePlace({ components }: Pick<SystemModel, 'components'>): Position {
  const isFree = ({ x, y }: Position) =>
    components.every(
      ({ position }) =>
        Math.abs(position.x - x) >= componentSize.width + 16 || Math.abs(position.y - y) >= componentSize.height + 16,
    );
  // Each component covers four places of the grid at most.
  const places = Array.from({ length: components.length * 4 + 1 }, (_, index) => ({
    x: (index % 4) * step.x,
    y: Math.floor(index / 4) * step.y,
  }));
  return places.find(isFree) ?? { x: 0, y: 0 };
}
