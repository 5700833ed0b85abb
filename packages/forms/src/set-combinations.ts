import type { Blueprint } from './blueprint.ts';
import { areEnemies, type Candidate, countInDomain } from './candidate.ts';
import type { StepBudget } from './step-budget.ts';

/**
 * Every choice of whole sets whose questions add up exactly to the blueprint's set questions of each domain, in the
 * order of `sets`. With `withEnemies` enemies may meet: used only to find out why nothing fits.
 */
export function* setCombinations(options: {
  readonly sets: readonly Candidate[];
  readonly blueprint: Blueprint;
  readonly budget: StepBudget;
  readonly enemiesMayMeet: boolean;
}): Generator<readonly Candidate[]> {
  const { blueprint, budget } = options;
  const wanted = new Map(blueprint.domains.map(({ domain, setQuestions }) => [domain, setQuestions]));
  yield* extend([], 0);

  function* extend(chosen: readonly Candidate[], from: number): Generator<readonly Candidate[]> {
    if (chosen.length === blueprint.sets.count) {
      if ([...wanted].every(([domain, count]) => total(chosen, domain) === count)) yield chosen;
      return;
    }
    for (const [offset, set] of options.sets.slice(from).entries()) {
      if (!budget.spend()) return;
      if (!options.enemiesMayMeet && chosen.some((other) => areEnemies(other, set))) continue;
      const next = [...chosen, set];
      if (set.questions.every(({ domain }) => total(next, domain) <= (wanted.get(domain) ?? 0))) {
        yield* extend(next, from + offset + 1);
      }
    }
  }
}

function total(sets: readonly Candidate[], domain: number): number {
  return sets.reduce((sum, set) => sum + countInDomain(set, domain), 0);
}
