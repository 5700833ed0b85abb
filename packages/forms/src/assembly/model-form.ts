import { seededRandom } from '@cmdsp/primitives';
import type { Blueprint } from '../blueprint.ts';
import { addBalance } from './add-balance.ts';
import { addCounts } from './add-counts.ts';
import { addDistances, countUses, type OtherForm } from './add-distances.ts';
import type { FormCandidate } from './form-candidate.ts';
import { type FormModel, formModel, type Role } from './form-model.ts';
import type { Pool } from './pool.ts';

/** What choosing a question costs at random, so that forms vary; at most this much. */
const chance = 1000;
/** What it costs more for each form in use that it stands on already: fresh questions first. */
const wear = 50_000;

/**
 * A blueprint and what the bank offers as an integer programme. Its costs are drawn from the seed, so that forms vary; the
 * order of the pool decides which cost goes where, and poolOf sorts it.
 */
export function modelForm(options: {
  readonly pool: Pool;
  readonly blueprint: Blueprint;
  readonly others: readonly OtherForm[];
  readonly seen: ReadonlySet<string>;
  readonly seed: string;
}): FormModel {
  const { pool, blueprint, others, seen, seed } = options;
  const random = seededRandom(`assemble/2/${seed}`);
  const uses = countUses(others);
  const choices = [
    ...pool.singles.flatMap((candidate) => rolesOf(candidate, blueprint).map((role) => ({ candidate, role }))),
    ...pool.sets.map((candidate) => ({ candidate, role: 'scored' as const })),
  ];
  const model = formModel(choices, ({ candidate, role }) => {
    const worn = candidate.questions.reduce((sum, { id }) => sum + (uses.get(id) ?? 0), 0);
    // What was written to be tried out comes before questions that could count.
    const untried = role === 'pretest' && !candidate.isTryout ? 3 * chance : 0;
    return random.below(chance) * candidate.questions.length + worn * wear + untried;
  });
  addCounts(model, blueprint);
  addDistances(model, { blueprint, others, seen });
  addBalance(model, { blueprint, pool });
  return model;
}

function rolesOf({ questions: [question], isTryout }: FormCandidate, blueprint: Blueprint): readonly Role[] {
  if (question === undefined) return [];
  const isWanted =
    blueprint.kinds.includes(question.kind) && blueprint.domains.some(({ domain }) => domain === question.domain);
  return [
    ...(isWanted && !isTryout ? (['scored'] as const) : []),
    ...(isWanted && blueprint.pretest > 0 ? (['pretest'] as const) : []),
    ...(blueprint.oneOfEach.includes(question.kind) ? (['extra'] as const) : []),
  ];
}
