import { idSchema } from '../id-schema.ts';
import { extension } from './extension.ts';
import type { ThreatDragonCell } from './threat-dragon-schema.ts';

/** An id of ours for every cell: its own where it can be one and is free, else a numbered one. */
export function nameIds(cells: readonly ThreatDragonCell[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const [index, cell] of cells.entries()) {
    const id = [ownId(cell), cell.id.toLowerCase(), `part-${index + 1}`].find((name) => isFree(name, taken));
    const free = id ?? `part-${index + 1}-${cells.length}`;
    taken.add(free);
    ids.set(cell.id, free);
  }
  return ids;
}

function ownId({ data }: ThreatDragonCell): unknown {
  const own = data?.[extension];
  return typeof own === 'object' && own !== null && 'id' in own ? own.id : null;
}

function isFree(name: unknown, taken: ReadonlySet<string>): name is string {
  return idSchema.safeParse(name).success && typeof name === 'string' && !taken.has(name);
}
