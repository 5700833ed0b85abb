import fc from 'fast-check';
import type { CaseOutline } from '../case-outline.ts';

/** A case of four steps: from `first` one may go to `left` or `right`, which join at `last`; one decision ends early. */
export const branching: CaseOutline = {
  start: 'first',
  steps: [
    step('first', { a: 'left', b: 'right', c: 'end' }),
    step('left', { a: 'last', b: 'last', c: 'last' }),
    step('right', { a: 'last', b: 'last', c: 'end' }),
    step('last', { a: 'end', b: 'end', c: 'end' }),
  ],
};

function step(id: string, decisions: Readonly<Record<string, string>>): CaseOutline['steps'][number] {
  return { id, decisions: Object.entries(decisions).map(([name, next]) => ({ id: name, next })) };
}

/** Any case without a way back: decisions lead to later steps or to the end. */
export const anyOutline: fc.Arbitrary<CaseOutline> = fc.integer({ min: 1, max: 8 }).chain((length) =>
  fc
    .tuple(
      ...Array.from({ length }, (_, index) =>
        fc.array(fc.integer({ min: index + 1, max: length }), { minLength: 1, maxLength: 4 }),
      ),
    )
    .map((ways) => ({
      start: 's0',
      steps: ways.map((targets, index) => ({
        id: `s${index}`,
        decisions: targets.map((target, number) => ({
          id: `d${number}`,
          next: target === length ? 'end' : `s${target}`,
        })),
      })),
    })),
);
