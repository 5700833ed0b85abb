import type { AuthoredQuestion, ScenarioSet } from '@cmdsp/questions';
import type { FormPart } from './form-part.ts';

/** A part that may be chosen, reduced to what assembly may look at: no key, no rationale, no difficulty. */
export type Candidate = {
  readonly id: string;
  /** Every id it brings on to the form: its own and those of its questions. */
  readonly ids: readonly string[];
  readonly enemies: ReadonlySet<string>;
  readonly questions: readonly { readonly domain: number; readonly topic: string }[];
  readonly part: FormPart;
};

/** A bank question as a candidate for a place on the form. */
export function candidateOfQuestion(question: AuthoredQuestion): Candidate {
  return {
    id: question.id,
    ids: [question.id],
    enemies: new Set(question.enemies),
    questions: [{ domain: question.domain, topic: question.topic }],
    part: { kind: 'single', question },
  };
}

/** A whole scenario set as a candidate; the enemies of its questions are its enemies. */
export function candidateOfSet(set: ScenarioSet): Candidate {
  return {
    id: set.id,
    ids: [set.id, ...set.questions.map((question) => question.id)],
    enemies: new Set([...set.enemies, ...set.questions.flatMap((question) => question.enemies)]),
    questions: set.questions.map(({ domain, topic }) => ({ domain, topic })),
    part: { kind: 'set', set },
  };
}

/** True when either names the other as an enemy; one-sided declarations count. */
export function areEnemies(one: Candidate, other: Candidate): boolean {
  return one.ids.some((id) => other.enemies.has(id)) || other.ids.some((id) => one.enemies.has(id));
}

/** How many of a candidate's questions belong to `domain`. */
export function countInDomain(candidate: Candidate, domain: number): number {
  return candidate.questions.filter((question) => question.domain === domain).length;
}
