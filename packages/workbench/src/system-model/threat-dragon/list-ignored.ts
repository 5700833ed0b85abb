import type { z } from 'zod';
import type { Ignored } from './ignored.ts';
import { listUnread, type ReadObject } from './list-unread.ts';
import { nameOf } from './name-of.ts';
import type { ThreatDragonCell, threatDragonSchema } from './threat-dragon-schema.ts';
import { extension } from './extension.ts';

type File = z.infer<typeof threatDragonSchema>;

/** Everything in a file that the model read from its diagram `place` does not hold. */
export function listIgnored(file: File, place: number): readonly Ignored[] {
  const { summary, detail } = file;
  const cells = detail.diagrams[place]?.cells ?? [];
  const here = `detail.diagrams[${place}]`;
  const kept = cells.filter((cell) => whyNot(cell, cells) === null);
  const objects: readonly ReadObject[] = [
    { path: '', value: file, read: ['version', 'summary', 'detail', extension] },
    { path: 'summary', value: summary, read: ['title', 'description'] },
    { path: 'detail', value: detail, read: ['diagrams'] },
    ...detail.diagrams.slice(place, place + 1).map((value) => ({ path: here, value, read: ['cells'] })),
    ...kept.map((value) => ({ path: `${here}.cells[*]`, value, read: readOfCell })),
    ...kept.map((cell) => ({ path: `${here}.cells[*].data`, value: cell.data ?? {}, read: readOfData(cell) })),
    ...kept.flatMap(({ source, target }) => [
      { path: `${here}.cells[*].source`, value: source ?? {}, read: ['cell', 'port'] },
      { path: `${here}.cells[*].target`, value: target ?? {}, read: ['cell', 'port'] },
    ]),
  ];
  return [
    ...detail.diagrams.flatMap(({ title }, index) =>
      index === place
        ? []
        : [
            {
              path: `detail.diagrams[${index}]`,
              count: 1,
              message: `The diagram ${title ?? index} is not read: a model has one.`,
            },
          ],
    ),
    ...cells.flatMap((cell, index) => {
      const message = whyNot(cell, cells);
      return message === null ? [] : [{ path: `${here}.cells[${index}]`, count: 1, message }];
    }),
    ...listUnread(objects),
  ];
}

const readOfCell = ['id', 'shape', 'position', 'source', 'target', 'data'];

function readOfData({ shape }: ThreatDragonCell): readonly string[] {
  const always = ['type', 'name', 'description', 'outOfScope', 'reasonOutOfScope', 'isTrustBoundary', extension];
  return shape === 'flow' ? [...always, 'isBidirectional', 'isEncrypted', 'isPublicNetwork', 'protocol'] : always;
}

/** Why a cell is no part of the model; null where it is one. */
function whyNot(cell: ThreatDragonCell, cells: readonly ThreatDragonCell[]): string | null {
  const name = nameOf(cell);
  switch (cell.shape) {
    case 'process':
    case 'store':
    case 'actor':
    case 'trust-boundary-box':
      return null;
    case 'flow':
      return whyNoFlow(cell, cells);
    case 'trust-boundary-curve':
      return `The line ${name} encloses nothing. Say which components it separates, as a trust boundary.`;
    case 'td-text-block':
      return `A text beside the drawing is not kept: ${name}`;
    default:
      return `A ${cell.shape} is not known here.`;
  }
}

function whyNoFlow(cell: ThreatDragonCell, cells: readonly ThreatDragonCell[]): string | null {
  const ends = [cell.source?.cell, cell.target?.cell];
  const isHeld = ends.every((end) =>
    cells.some(({ id, shape }) => id === end && ['process', 'store', 'actor'].includes(shape)),
  );
  if (!isHeld) return `The flow ${nameOf(cell)} ends in the open. Connect it to two components.`;
  return ends[0] === ends[1] ? `The flow ${nameOf(cell)} returns to where it starts.` : null;
}
