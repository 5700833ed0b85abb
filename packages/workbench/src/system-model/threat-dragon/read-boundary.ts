import { z } from 'zod';
import { componentSize } from '../component-size.ts';
import { idSchema } from '../id-schema.ts';
import type { TrustBoundary } from '../system-model.ts';
import { describeCell } from './describe-cell.ts';
import { extension } from './extension.ts';
import { nameOf } from './name-of.ts';
import type { ThreatDragonCell } from './threat-dragon-schema.ts';

/** A component's cell with the id that it has in the model. */
export type PlacedCell = { readonly id: string; readonly cell: ThreatDragonCell };

const memberSchema = z.object({ components: z.array(idSchema).max(500) });

/**
 * A boundary box of Threat Dragon: inside are the components whose middle lies in the box. Where the extension names the members,
 * they stand as named, and only what was drawn elsewhere since is placed by its middle.
 */
export function readBoundary(
  cell: ThreatDragonCell,
  { id, components }: { readonly id: string; readonly components: readonly PlacedCell[] },
): TrustBoundary {
  const named = memberSchema.safeParse(cell.data?.[extension]);
  const members = components.filter((one) =>
    named.success && one.cell.data?.[extension] !== undefined
      ? named.data.components.includes(one.id)
      : liesIn(one.cell, cell),
  );
  return {
    id,
    label: nameOf(cell) || 'Unnamed boundary',
    components: members.map((one) => one.id),
    description: describeCell(cell),
  };
}

function liesIn({ position, size }: ThreatDragonCell, box: ThreatDragonCell): boolean {
  if (position === undefined || box.position === undefined || box.size === undefined) return false;
  const x = position.x + (size?.width ?? componentSize.width) / 2 - box.position.x;
  const y = position.y + (size?.height ?? componentSize.height) / 2 - box.position.y;
  return x >= 0 && x <= box.size.width && y >= 0 && y <= box.size.height;
}
