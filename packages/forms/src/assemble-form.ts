import { ok, refused, type Result, seededRandom, shuffle } from '@cmdsp/primitives';
import type { AuthoredQuestion, ScenarioSet } from '@cmdsp/questions';
import type { Blueprint } from './blueprint.ts';
import { type Candidate, candidateOfQuestion, candidateOfSet } from './candidate.ts';
import { chooseSingles } from './choose-singles.ts';
import { explainInfeasible, findShortage } from './explain-infeasible.ts';
import type { FormPart } from './form-part.ts';
import type { Infeasible } from './infeasible.ts';
import { setCombinations } from './set-combinations.ts';
import { stepBudget } from './step-budget.ts';

/** Parts that meet a blueprint, in no meaningful order: each sitting deals them anew. */
export type AssembledForm = {
  readonly blueprint: Blueprint;
  readonly seed: string;
  readonly parts: readonly FormPart[];
};

const searchSteps = 50_000;

/**
 * Assembles a form by a seeded, deterministic search: exact counts per domain, sets whole, enemies never together,
 * nothing from `exclude` (ids of questions and sets the candidate has seen; one seen question excludes its set), topics
 * spread. Looks only at ids, domains, topics and enemies, so keys and difficulties cannot influence the form. The order
 * of the input does not matter. When nothing fits, the problem names the violated constraint in words.
 */
export function assembleForm(options: {
  readonly questions: readonly AuthoredQuestion[];
  readonly sets: readonly ScenarioSet[];
  readonly blueprint: Blueprint;
  readonly seed: string;
  readonly exclude: ReadonlySet<string>;
}): Result<AssembledForm, Infeasible> {
  const { blueprint, seed, exclude } = options;
  const random = seededRandom(`assemble/${seed}`);
  const isOpen = (candidate: Candidate) => !candidate.ids.some((id) => exclude.has(id));
  const singles = shuffle(
    options.questions
      .filter(({ kind }) => blueprint.kinds.includes(kind))
      .map(candidateOfQuestion)
      .filter(isOpen)
      .sort(byId),
    random,
  );
  const sets = shuffle(
    options.sets
      .filter((set) => set.questions.length === blueprint.sets.questionsEach)
      .map(candidateOfSet)
      .filter(isOpen)
      .sort(byId),
    random,
  );
  const pool = { singles, sets, blueprint };
  const shortage = findShortage(pool);
  if (shortage) return refused(shortage);

  const budget = stepBudget(searchSteps);
  for (const taken of setCombinations({ sets, blueprint, budget, enemiesMayMeet: false })) {
    const chosen = chooseSingles({ singles, blueprint, taken, budget });
    if (chosen) return ok({ blueprint, seed, parts: [...chosen, ...taken].map((candidate) => candidate.part) });
  }
  if (budget.isSpent()) {
    const message = `No form was found in ${searchSteps} steps; loosen the blueprint or reduce the enemies`;
    return refused({ kind: 'search-limit', message });
  }
  return refused(explainInfeasible(pool));
}

function byId(one: Candidate, other: Candidate): number {
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}
