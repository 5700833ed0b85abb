import type { AuthoredQuestion, QuestionKind, ScenarioSet } from '@cmdsp/questions';
import type { Blueprint } from '../blueprint.ts';
import { candidateOfQuestion, candidateOfSet, type FormCandidate, type PanelDifficulties } from './form-candidate.ts';

/** What the bank offers to a blueprint. */
export type Pool = { readonly singles: readonly FormCandidate[]; readonly sets: readonly FormCandidate[] };

/** The parts that a form may be made of, by id: no question taken out of use, none of a kind that the blueprint lacks. */
export function poolOf(options: {
  readonly questions: readonly AuthoredQuestion[];
  readonly sets: readonly ScenarioSet[];
  readonly blueprint: Blueprint;
  readonly panel: PanelDifficulties;
}): Pool {
  const { questions, sets, blueprint, panel } = options;
  const kinds = new Set<QuestionKind>([...blueprint.kinds, ...blueprint.oneOfEach]);
  const isInUse = ({ status }: { readonly status: string }) => status !== 'retired' && status !== 'quarantined';
  return {
    singles: questions
      .filter((question) => isInUse(question) && kinds.has(question.kind))
      .map((question) => candidateOfQuestion(question, panel))
      .sort(byId),
    sets: sets
      .filter((set) => isInUse(set) && set.questions.every((question) => isInUse(question) && kinds.has(question.kind)))
      .map((set) => candidateOfSet(set, panel))
      .sort(byId),
  };
}

function byId(one: FormCandidate, other: FormCandidate): number {
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}
