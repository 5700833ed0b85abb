import { compareRational, seededRandom } from '@cmdsp/primitives';
import type { Dealt } from '../../lab.ts';
import type { LabProof, NamedAnswer } from '../lab-proof.ts';
import { dealVariants } from './deal-variants.ts';
import { pointsOf, shortOfFull } from './points-of.ts';

const mostSteps = 600;

/** Repairs of one element that lower a criterion, and answers that no series of repairs brings to full marks. */
export async function checkRepairs<Task, Key, Answer>(proof: LabProof<Task, Key, Answer>): Promise<readonly string[]> {
  const { lab, randomAnswer, strategies } = proof;
  const found: string[] = [];
  for (const { name, dealt } of dealVariants(proof, 1)) {
    const starts = [
      { name: 'empty', answer: lab.emptyAnswer(dealt.task) },
      ...strategies(dealt.task),
      ...[0, 1, 2].map((seed) => ({
        name: `random ${seed}`,
        answer: randomAnswer(dealt.task, seededRandom(`repair ${seed}`)),
      })),
    ];
    for (const start of starts)
      found.push(...(await walk(proof, dealt, start)).map((sentence) => `${name}, from ${start.name}: ${sentence}`));
  }
  return found;
}

/** Repairs in an order of its own until nothing is left to repair. */
async function walk<Task, Key, Answer>(
  { lab, repairsOf }: LabProof<Task, Key, Answer>,
  dealt: Dealt<Task, Key>,
  start: NamedAnswer<Answer>,
): Promise<readonly string[]> {
  const random = seededRandom(`walk ${start.name}`);
  const found: string[] = [];
  let answer = start.answer;
  let marking = await lab.mark(dealt, answer);
  for (let step = 0; step < mostSteps; step += 1) {
    const repairs = repairsOf(dealt, answer);
    if (repairs.length === 0)
      return [...found, ...shortOfFull(lab, marking).map((lack) => `nothing is left to repair, but it lacks ${lack}`)];
    const repair = repairs[random.below(repairs.length)];
    if (repair === undefined) break;
    const next = await lab.mark(dealt, repair.answer);
    for (const { id } of lab.criteria) {
      if (compareRational(pointsOf(next, id), pointsOf(marking, id)) < 0)
        found.push(`the repair "${repair.name}" lowers ${id}`);
    }
    if (marking.cap === null && next.cap !== null) found.push(`the repair "${repair.name}" brings a cap`);
    answer = repair.answer;
    marking = next;
  }
  return [...found, `still something to repair after ${mostSteps} repairs`];
}
