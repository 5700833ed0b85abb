import type { AuthoredQuestion } from '../authored/authored-question.ts';
import type { FrozenEvidence } from '../frozen/frozen-question.ts';
import { linesOf } from './definition.ts';

type Evidence = Extract<AuthoredQuestion, { readonly kind: 'evidence' }>;

/** The lines in their order, without what they support. */
export function freezeEvidence({
  atMost,
  material,
}: Evidence): Pick<FrozenEvidence, 'atMost' | 'material' | 'options'> {
  const { title } = material;
  return {
    atMost,
    material:
      material.kind === 'table'
        ? { kind: 'table', title, columns: [...material.columns] }
        : { kind: material.kind, title },
    options: linesOf(material).map(({ cells }, index) => {
      return { id: lineIdAt(index), text: cells.join(' | '), cells: [...cells] };
    }),
  };
}

/** The ids of the lines that support the conclusion. */
export function keyOfEvidence({ material }: Evidence): readonly string[] {
  return linesOf(material).flatMap(({ supports }, index) => (supports ? [lineIdAt(index)] : []));
}

/** Internal id of the line at a position (0-based). */
export function lineIdAt(index: number): string {
  return `l${index + 1}`;
}
