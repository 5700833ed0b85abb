import { compareRational, rational } from '@cmdsp/primitives';
import type { LabProof } from '../lab-proof.ts';
import { answersOfAllKinds } from './answers-of-all-kinds.ts';
import { dealVariants } from './deal-variants.ts';

/** Points lost without a witness, witnesses without a lost point, and witnesses that are not true. */
export async function checkWitnesses<Task, Key, Answer>(
  proof: LabProof<Task, Key, Answer>,
): Promise<readonly string[]> {
  const { lab, checkWitness } = proof;
  const found: string[] = [];
  for (const deal of dealVariants(proof, 1)) {
    for (const { name, answer } of answersOfAllKinds(proof, deal, 10)) {
      const where = `${deal.name}, ${name}`;
      const marking = await lab.mark(deal.dealt, answer);
      if (marking.results.map(({ criterion }) => criterion).join() !== lab.criteria.map(({ id }) => id).join()) {
        found.push(`${where}: the results are not in the order of the criteria`);
      }
      for (const { criterion, earned, witnesses } of marking.results) {
        const points = lab.criteria.find(({ id }) => id === criterion)?.points ?? 0;
        const isShort = compareRational(earned, rational(points)) < 0;
        if (compareRational(earned, rational(0)) < 0) found.push(`${where}: ${criterion} is below nothing`);
        if (compareRational(earned, rational(points)) > 0) found.push(`${where}: ${criterion} is above its points`);
        if (isShort && witnesses.length === 0) found.push(`${where}: ${criterion} lost points and nothing says why`);
        if (!isShort && witnesses.length > 0) found.push(`${where}: ${criterion} lost nothing and has a witness`);
      }
      const claims = [
        ...marking.results.flatMap(({ criterion, witnesses }) => witnesses.map((witness) => ({ criterion, witness }))),
        ...(marking.cap === null ? [] : [{ criterion: 'cap', witness: marking.cap.witness }]),
      ];
      for (const { criterion, witness } of claims) {
        const untrue = checkWitness({ dealt: deal.dealt, answer, criterion, witness });
        if (untrue !== null) found.push(`${where}: ${criterion}, "${witness.sentence}": ${untrue}`);
      }
    }
  }
  return found;
}
