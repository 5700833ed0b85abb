import type { Claim } from './lab-proof.ts';
import type { TinyAnswer, TinyKey, TinyTask } from './tiny-lab.ts';

/** Weighs the box itself, instead of asking the key. */
export function checkTinyWitness({ dealt, answer, witness }: Claim<TinyTask, TinyKey, TinyAnswer>): string | null {
  const box = dealt.task.boxes.find(({ id }) => id === witness.at[0]);
  if (box === undefined) return 'no such box';
  const isMoved = answer.moves.some((move) => move.box === box.id);
  const isTrue = witness.kind === 'missed' ? box.weight >= 40 && !isMoved : box.weight < 40 && isMoved;
  return isTrue ? null : `${box.id} weighs ${box.weight} and is ${isMoved ? '' : 'not '}moved`;
}
