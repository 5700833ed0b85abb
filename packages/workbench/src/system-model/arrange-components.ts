import { moveComponents } from './move-components.ts';
import type { Position, SystemModel } from './system-model.ts';

/** A column for each zone in the zones' order, what stands in none last; eight components below one another at most. */
export function arrangeComponents(model: SystemModel): SystemModel {
  const places = new Map<string, Position>();
  let column = 0;
  for (const zone of [...model.zones.map(({ id }) => id), null]) {
    const members = model.components.filter((component) => component.zone === zone);
    for (const [index, { id }] of members.entries())
      places.set(id, { x: (column + Math.floor(index / 8)) * 320, y: (index % 8) * 150 });
    column += Math.ceil(members.length / 8);
  }
  return moveComponents(model, places);
}
