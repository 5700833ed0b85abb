import { seededRandom } from '@cmdsp/primitives';
import type { LabProof } from '../lab-proof.ts';
import { dealVariants } from './deal-variants.ts';
import { totalOf } from './points-of.ts';

/** Answers without knowledge that reach 40 points: none at all, 200 random ones, everything ticked, everything refused. */
export async function checkIdleStrategies<Task, Key, Answer>(
  proof: LabProof<Task, Key, Answer>,
): Promise<readonly string[]> {
  const { lab, randomAnswer, strategies } = proof;
  const found: string[] = [];
  for (const { name, dealt } of dealVariants(proof, 1)) {
    const planned = strategies(dealt.task);
    if (planned.length < 2) found.push(`${name}: fewer than two strategies`);
    const answers = [
      { name: 'empty', answer: lab.emptyAnswer(dealt.task) },
      ...planned,
      ...Array.from({ length: 200 }, (_, seed) => ({
        name: `random ${seed}`,
        answer: randomAnswer(dealt.task, seededRandom(`idle ${seed}`)),
      })),
    ];
    for (const { name: strategy, answer } of answers) {
      const total = totalOf(await lab.mark(dealt, answer));
      if (total >= 40) found.push(`${name}: ${strategy} earns ${total.toFixed(1)}`);
    }
  }
  return found;
}
