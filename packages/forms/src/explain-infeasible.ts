import type { Blueprint } from './blueprint.ts';
import type { Candidate } from './candidate.ts';
import { chooseSingles } from './choose-singles.ts';
import type { Infeasible } from './infeasible.ts';
import { setCombinations } from './set-combinations.ts';
import { stepBudget } from './step-budget.ts';

/** What a form may be assembled from, after exclusions. */
export type Pool = {
  readonly singles: readonly Candidate[];
  readonly sets: readonly Candidate[];
  readonly blueprint: Blueprint;
};

const explanationSteps = 50_000;

/** Counts alone: a blueprint that contradicts itself, or too few questions or sets. Null when the counts suffice. */
export function findShortage({ singles, sets, blueprint }: Pool): Infeasible | null {
  const setQuestions = blueprint.domains.reduce((sum, counts) => sum + counts.setQuestions, 0);
  const inSets = blueprint.sets.count * blueprint.sets.questionsEach;
  if (setQuestions !== inSets) {
    const message = `The blueprint asks for ${setQuestions} set questions, but its sets hold ${inSets}`;
    return { kind: 'inconsistent-blueprint', message };
  }
  if (new Set(blueprint.domains.map(({ domain }) => domain)).size !== blueprint.domains.length) {
    return { kind: 'inconsistent-blueprint', message: 'The blueprint lists a domain twice' };
  }
  for (const { domain, singles: needed } of blueprint.domains) {
    const available = singles.filter((single) => single.questions[0]?.domain === domain).length;
    if (available < needed) {
      const message = `Domain ${domain} needs ${needed} single questions and only ${available} may be used`;
      return { kind: 'too-few-singles', domain, message };
    }
  }
  if (sets.length < blueprint.sets.count) {
    const size = blueprint.sets.questionsEach;
    const message = `The form needs ${blueprint.sets.count} sets of ${size} and only ${sets.length} may be used`;
    return { kind: 'too-few-sets', message };
  }
  return null;
}

/** Names the constraint that no choice can meet, by trying with one constraint lifted at a time. */
export function explainInfeasible({ singles, sets, blueprint }: Pool): Infeasible {
  if (!hasCombination({ sets, blueprint, enemiesMayMeet: true })) {
    const wanted = blueprint.domains.map(({ domain, setQuestions }) => `${setQuestions} of domain ${domain}`);
    const message = `No ${blueprint.sets.count} of the ${sets.length} usable sets together hold ${wanted.join(', ')}`;
    return { kind: 'set-domains', message };
  }
  if (!hasCombination({ sets, blueprint, enemiesMayMeet: false })) {
    return { kind: 'set-enemies', message: 'Every choice of sets that fits the domains brings enemies together' };
  }
  for (const counts of blueprint.domains) {
    const alone = { ...blueprint, domains: [counts] };
    const budget = stepBudget(explanationSteps);
    if (!chooseSingles({ singles, blueprint: alone, taken: [], budget }) && !budget.isSpent()) {
      const { domain, singles: needed } = counts;
      const message = `Domain ${domain} has no ${needed} usable single questions without enemies among them`;
      return { kind: 'single-enemies', domain, message };
    }
  }
  const message = 'Every choice of sets and single questions brings enemies of different parts together';
  return { kind: 'enemies', message };
}

function hasCombination(options: {
  readonly sets: readonly Candidate[];
  readonly blueprint: Blueprint;
  readonly enemiesMayMeet: boolean;
}): boolean {
  return !setCombinations({ ...options, budget: stepBudget(explanationSteps) }).next().done;
}
