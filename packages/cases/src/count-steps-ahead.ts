import { BrokenCaseError, type CaseOutline, getStep } from './case-outline.ts';

/** How many steps may still follow a step, itself not counted. */
export type StepsAhead = { readonly fewest: number; readonly most: number };

/** The fewest and the most steps that may follow this one, by whatever is decided. @throws BrokenCaseError */
export function countStepsAhead(outline: CaseOutline, step: string): StepsAhead {
  return countAhead(outline, step, []);
}

function countAhead(outline: CaseOutline, id: string, before: readonly string[]): StepsAhead {
  if (before.includes(id)) throw new BrokenCaseError(`The case leads back to step ${id}`);
  const ways = new Set(getStep(outline, id).decisions.map(({ next }) => next));
  const lengths = [...ways].map((next) => {
    if (next === 'end') return { fewest: 0, most: 0 };
    const { fewest, most } = countAhead(outline, next, [...before, id]);
    return { fewest: fewest + 1, most: most + 1 };
  });
  return {
    fewest: Math.min(...lengths.map(({ fewest }) => fewest)),
    most: Math.max(...lengths.map(({ most }) => most)),
  };
}
