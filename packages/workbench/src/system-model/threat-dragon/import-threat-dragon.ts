import { ok, refused, type Result } from '@cmdsp/primitives';
import { emptyModel } from '../empty-model.ts';
import { findSystemModelFaults } from '../find-system-model-faults.ts';
import { forgetMissing } from '../forget-missing.ts';
import type { Component, SystemModel } from '../system-model.ts';
import { systemModelSchema } from '../system-model-schema.ts';
import { extension, extensionFields } from './extension.ts';
import type { Ignored } from './ignored.ts';
import { listIgnored } from './list-ignored.ts';
import { nameIds } from './name-ids.ts';
import { readBoundary, type PlacedCell } from './read-boundary.ts';
import { readComponent } from './read-component.ts';
import { readFlow } from './read-flow.ts';
import { type ThreatDragonCell, threatDragonSchema } from './threat-dragon-schema.ts';

/** A model that was read, and everything in the file that it does not hold. */
export type ImportedModel = { readonly model: SystemModel; readonly ignored: readonly Ignored[] };

/**
 * Reads a file of OWASP Threat Dragon, version 2: the first diagram on which something is drawn. Refused, with the reason, where it
 * is no such file or larger than a model may be.
 */
export function importThreatDragon(file: unknown): Result<ImportedModel, string> {
  const parsed = threatDragonSchema.safeParse(file);
  if (!parsed.success) return refused(`This is no file of Threat Dragon 2. ${sentence(parsed.error.issues)}`);
  const { summary, detail } = parsed.data;
  const place = Math.max(
    0,
    detail.diagrams.findIndex(({ cells }) => (cells ?? []).length > 0),
  );
  const cells = detail.diagrams[place]?.cells ?? [];
  const drawn = readCells(cells);
  const own = parsed.data[extension];
  const known = {
    ...emptyModel,
    title: summary.title.trim().slice(0, 200),
    description: (summary.description ?? '').slice(0, 4000),
    ...drawn,
  };
  const whole = systemModelSchema.safeParse({ ...known, ...partsOf(own) });
  const bare = whole.success ? whole : systemModelSchema.safeParse(forgetMissing(known));
  if (!bare.success) return refused(`The model cannot be read here. ${sentence(bare.error.issues)}`);
  const model = forgetMissing(bare.data);
  const [fault] = findSystemModelFaults(model);
  if (fault !== undefined) return refused(`The file contradicts itself. ${fault.message}`);
  return ok({ model, ignored: listIgnored(parsed.data, place) });
}

function readCells(cells: readonly ThreatDragonCell[]): Pick<SystemModel, 'components' | 'flows' | 'boundaries'> {
  const ids = nameIds(cells);
  const idOf = (cell: ThreatDragonCell) => ids.get(cell.id) ?? cell.id;
  const components: Component[] = [];
  const placed: PlacedCell[] = [];
  for (const cell of cells) {
    const component = readComponent(cell, idOf(cell));
    if (component === null) continue;
    components.push(component);
    placed.push({ id: component.id, cell });
  }
  const flows = cells.flatMap((cell) => {
    if (cell.shape !== 'flow') return [];
    const from = ids.get(cell.source?.cell ?? '');
    const to = ids.get(cell.target?.cell ?? '');
    return from === undefined || to === undefined ? [] : [readFlow(cell, { id: idOf(cell), from, to })];
  });
  const boundaries = cells.flatMap((cell) =>
    cell.shape === 'trust-boundary-box' ? [readBoundary(cell, { id: idOf(cell), components: placed })] : [],
  );
  return { components, flows, boundaries };
}

function partsOf(own: unknown): object {
  if (typeof own !== 'object' || own === null) return {};
  const fields: readonly string[] = extensionFields.model;
  return Object.fromEntries(Object.entries(own).filter(([name]) => fields.includes(name)));
}

function sentence(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string {
  const [first] = issues;
  return first === undefined ? '' : `${first.path.map(String).join('.')}: ${first.message}`;
}
