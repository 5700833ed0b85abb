/** A bound on a search in steps, not in time: the same seed gives up at the same place on every machine. */
export type StepBudget = { readonly spend: () => boolean; readonly isSpent: () => boolean };

/** A budget of `steps`; `spend` takes one and says whether there was one to take. */
export function stepBudget(steps: number): StepBudget {
  let left = steps;
  return {
    spend() {
      left -= 1;
      return left >= 0;
    },
    isSpent: () => left < 0,
  };
}
