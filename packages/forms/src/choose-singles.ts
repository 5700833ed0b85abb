import type { Blueprint } from './blueprint.ts';
import { areEnemies, type Candidate } from './candidate.ts';
import type { StepBudget } from './step-budget.ts';

/**
 * Chooses the singles of every domain beside the parts already `taken`, never two enemies. At each place the topic that
 * the form has used least comes first, so topics spread as far as enemies allow. Depth-first and complete within the
 * budget; null when there is no such choice (or the budget is spent).
 */
export function chooseSingles(options: {
  readonly singles: readonly Candidate[];
  readonly blueprint: Blueprint;
  readonly taken: readonly Candidate[];
  readonly budget: StepBudget;
}): readonly Candidate[] | null {
  const { blueprint, budget } = options;
  return fillDomain(0, options.taken)?.slice(options.taken.length) ?? null;

  function fillDomain(index: number, form: readonly Candidate[]): readonly Candidate[] | null {
    const counts = blueprint.domains[index];
    if (!counts) return form;
    return fillPlaces({ pool: singlesOf(counts.domain), places: counts.singles, form, index });
  }

  // Looking ahead: a choice that leaves a later domain without enough friends need not be tried any further.
  function canFillLater(index: number, form: readonly Candidate[]): boolean {
    return blueprint.domains.slice(index).every(({ domain, singles }) => {
      const open = singlesOf(domain).filter((single) => !form.some((other) => areEnemies(other, single)));
      return open.length >= singles;
    });
  }

  function singlesOf(domain: number): readonly Candidate[] {
    return options.singles.filter((single) => single.questions[0]?.domain === domain);
  }

  function fillPlaces(state: {
    readonly pool: readonly Candidate[];
    readonly places: number;
    readonly form: readonly Candidate[];
    readonly index: number;
  }): readonly Candidate[] | null {
    if (state.places === 0) return fillDomain(state.index + 1, state.form);
    const open = state.pool.filter((single) => !state.form.some((other) => areEnemies(other, single)));
    const ordered = leastUsedTopicsFirst(open, state.form);
    for (const [tried, single] of ordered.entries()) {
      // What was tried before this one has been searched in full; leaving it out avoids every permutation.
      const pool = ordered.slice(tried + 1);
      if (pool.length < state.places - 1 || !budget.spend()) return null;
      const next = [...state.form, single];
      if (!canFillLater(state.index + 1, next)) continue;
      const form = fillPlaces({ ...state, pool, places: state.places - 1, form: next });
      if (form) return form;
    }
    return null;
  }
}

function leastUsedTopicsFirst(pool: readonly Candidate[], form: readonly Candidate[]): readonly Candidate[] {
  const uses = new Map<string, number>();
  for (const { topic } of form.flatMap((candidate) => candidate.questions)) {
    uses.set(topic, (uses.get(topic) ?? 0) + 1);
  }
  const usesOf = (single: Candidate) => uses.get(single.questions[0]?.topic ?? '') ?? 0;
  return pool.toSorted((one, other) => usesOf(one) - usesOf(other)); // stable: the seeded order decides ties
}
