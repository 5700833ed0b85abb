import type { Position, SystemModel } from './system-model.ts';

/** The model with these components moved to new places. */
export function moveComponents(model: SystemModel, places: ReadonlyMap<string, Position>): SystemModel {
  return {
    ...model,
    components: model.components.map((component) => {
      const position = places.get(component.id);
      return position === undefined ? component : { ...component, position: inside(position) };
    }),
  };
}

/** Whole units, within what the schema reads back. */
function inside({ x, y }: Position): Position {
  return { x: bounded(x), y: bounded(y) };
}

function bounded(value: number): number {
  return Math.max(-100_000, Math.min(100_000, Math.round(value)));
}
