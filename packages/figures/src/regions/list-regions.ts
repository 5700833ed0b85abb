import type { Figure } from '../figure.ts';
import type { Matrix } from '../kinds/matrix.ts';
import type { Sequence } from '../kinds/sequence.ts';
import type { SystemModel } from '../kinds/system-model.ts';
import type { Region } from './region.ts';

/**
 * Every element of a figure that can be pointed at, in the order of the figure: zones, components and flows of a system
 * model, actors and messages of a sequence, cells of a matrix. None in charts, timelines and decision trees.
 */
export function listRegions(figure: Figure): readonly Region[] {
  switch (figure.kind) {
    case 'system-model':
      return regionsOfModel(figure);
    case 'sequence':
      return regionsOfSequence(figure);
    case 'matrix':
      return regionsOfMatrix(figure);
    default:
      return [];
  }
}

function regionsOfModel({ zones, components, flows }: SystemModel): Region[] {
  const labels = new Map(components.map(({ id, label }) => [id, label]));
  return [
    ...zones.map(({ id, label }, index) => named('zone', index, { id, label: `Zone: ${label}` })),
    ...components.map(({ id, label }, index) => named('component', index, { id, label })),
    ...flows.map(({ from, to, label }, index) => {
      const letter = String.fromCharCode(97 + index);
      return numbered('flow', index, `Flow ${letter}: ${label} (${labels.get(from)} to ${labels.get(to)})`);
    }),
  ];
}

function regionsOfSequence({ actors, messages }: Sequence): Region[] {
  const labels = new Map(actors.map(({ id, label }) => [id, label]));
  return [
    ...actors.map(({ id, label }, index) => named('actor', index, { id, label })),
    ...messages.map(({ from, to, text }, index) =>
      numbered('message', index, `Message ${index + 1}: ${text} (${labels.get(from)} to ${labels.get(to)})`),
    ),
  ];
}

function regionsOfMatrix({ rows, columns, cells }: Matrix): Region[] {
  return rows.flatMap((row, line) =>
    columns.map((column, place) => {
      const part = `cell/${line + 1}/${place + 1}`;
      return { part, name: part, label: `${row}, ${column}: ${cells[line]?.[place]?.text ?? ''}` };
    }),
  );
}

function named(kind: string, index: number, { id, label }: { readonly id: string; readonly label: string }): Region {
  return { part: `${kind}/${index + 1}`, name: `${kind}/${id}`, label };
}

function numbered(kind: string, index: number, label: string): Region {
  return { part: `${kind}/${index + 1}`, name: `${kind}/${index + 1}`, label };
}
