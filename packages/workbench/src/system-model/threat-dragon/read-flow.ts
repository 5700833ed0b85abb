import { flowSchema } from '../flow-schema.ts';
import type { DataFlow } from '../system-model.ts';
import { describeCell } from './describe-cell.ts';
import { extensionOf } from './extension-of.ts';
import { nameOf } from './name-of.ts';
import type { ThreatDragonCell } from './threat-dragon-schema.ts';

/** A flow of Threat Dragon between two components of ours. What it carries and whether it is authenticated, such a file does not say. */
export function readFlow(
  cell: ThreatDragonCell,
  { id, from, to }: { readonly id: string; readonly from: string; readonly to: string },
): DataFlow {
  const protocol = cell.data?.['protocol'];
  const said = {
    id,
    from,
    to,
    label: nameOf(cell),
    isTwoWay: cell.data?.['isBidirectional'] === true,
    protocol: typeof protocol === 'string' ? protocol.slice(0, 80) : '',
    payloads: [],
    isEncrypted: cell.data?.['isEncrypted'] === true,
    isOverPublicNetwork: cell.data?.['isPublicNetwork'] === true,
    isOutOfScope: cell.data?.['outOfScope'] === true,
    description: describeCell(cell),
  };
  const own = flowSchema.safeParse({ ...said, ...extensionOf(cell, 'flow') });
  return own.success ? own.data : flowSchema.parse(said);
}
