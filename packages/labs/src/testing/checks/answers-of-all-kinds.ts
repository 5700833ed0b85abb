import { seededRandom } from '@cmdsp/primitives';
import type { LabProof, NamedAnswer } from '../lab-proof.ts';
import type { ProofDeal } from './deal-variants.ts';

/** Answers from nothing to everything: what a check has to look at that speaks about any answer. */
export function answersOfAllKinds<Task, Key, Answer>(
  proof: LabProof<Task, Key, Answer>,
  { dealt }: ProofDeal<Task, Key>,
  randomCount: number,
): readonly NamedAnswer<Answer>[] {
  const { lab, reference, second, mutationsOf, randomAnswer, strategies } = proof;
  const solution = reference(dealt);
  return [
    { name: 'empty', answer: lab.emptyAnswer(dealt.task) },
    { name: 'reference', answer: solution },
    { name: 'second', answer: second(dealt) },
    ...mutationsOf(dealt, solution),
    ...strategies(dealt.task),
    ...Array.from({ length: randomCount }, (_, seed) => ({
      name: `random ${seed}`,
      answer: randomAnswer(dealt.task, seededRandom(`random ${seed}`)),
    })),
  ];
}
