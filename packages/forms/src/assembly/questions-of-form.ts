import type { Blueprint } from '../blueprint.ts';

/** How many questions of a form count. */
export function scoredOfForm({ domains }: Pick<Blueprint, 'domains'>): number {
  return domains.reduce((sum, { questions }) => sum + questions, 0);
}

/** How many questions a candidate answers: scored, pretest and one of each wanted interaction. */
export function questionsOfForm(blueprint: Pick<Blueprint, 'domains' | 'pretest' | 'oneOfEach'>): number {
  return scoredOfForm(blueprint) + blueprint.pretest + blueprint.oneOfEach.length;
}
