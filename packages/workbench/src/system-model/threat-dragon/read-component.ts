import { componentSchema } from '../component-schema.ts';
import { strideKind } from '../stride-kind.ts';
import type { Component, ComponentKind } from '../system-model.ts';
import { describeCell } from './describe-cell.ts';
import { extensionOf } from './extension-of.ts';
import { nameOf } from './name-of.ts';
import type { ThreatDragonCell } from './threat-dragon-schema.ts';

/**
 * A process, store or actor of Threat Dragon as a component; null for other shapes. What the extension says counts only where it
 * agrees with the shape, which somebody may have changed since.
 */
export function readComponent(cell: ThreatDragonCell, id: string): Component | null {
  const kind = kinds[cell.shape];
  if (kind === undefined) return null;
  const said = {
    id,
    label: nameOf(cell) || `Unnamed ${cell.shape}`,
    kind,
    isOutOfScope: cell.data?.['outOfScope'] === true,
    description: describeCell(cell),
    position: { x: Math.round(cell.position?.x ?? 0), y: Math.round(cell.position?.y ?? 0) },
  };
  const own = componentSchema.safeParse({ ...said, ...extensionOf(cell, 'component') });
  return own.success && strideKind(own.data.kind) === strideKind(kind) ? own.data : componentSchema.parse(said);
}

const kinds: Readonly<Record<string, ComponentKind>> = { process: 'software', store: 'store', actor: 'person' };
