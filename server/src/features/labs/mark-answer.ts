import { type AnyLab, type Marking, totalPoints } from '@cmdsp/labs';
import { formatRational, type Json } from '@cmdsp/primitives';
import type { LabMarking } from '../../db/tables/labs.ts';
import { Problem } from '../../http/problem.ts';

/** What an answer is worth, as it is kept and shown. */
export type MarkedAnswer = { readonly points: string; readonly marking: LabMarking };

/**
 * Marks an answer by the lab's own rules. @throws Problem `lab-refused` when the lab has changed so much since the run began that it
 * cannot read it any more
 */
export async function markAnswer(
  lab: AnyLab,
  { task, key, answer }: { task: Json; key: Json; answer: Json },
): Promise<MarkedAnswer> {
  const dealt = { task, key };
  if (!lab.variantSchema.safeParse(dealt).success || !lab.answerSchema.safeParse(answer).success) {
    throw new Problem(
      'lab-refused',
      'This lab has changed since the run began, and cannot mark it any more. Begin another run.',
    );
  }
  const marking = await lab.mark(dealt, answer);
  return { points: formatRational(totalPoints(marking)), marking: inWords(marking) };
}

function inWords({ results, cap }: Marking): LabMarking {
  return { results: results.map(({ earned, ...result }) => ({ ...result, earned: formatRational(earned) })), cap };
}
