import { compareRational, rational } from '@cmdsp/primitives';
import type { LabProof } from '../lab-proof.ts';
import { dealVariants } from './deal-variants.ts';
import { pointsOf, shortOfFull } from './points-of.ts';

/** Changes of one element that the marking does not notice where it should, and elements that nobody tried to change. */
export async function checkMutations<Task, Key, Answer>(
  proof: LabProof<Task, Key, Answer>,
): Promise<readonly string[]> {
  const { lab, reference, elementsOf, mutationsOf, equivalents } = proof;
  const found: string[] = [];
  const used = new Set<string>();
  for (const { name, dealt } of dealVariants(proof, 1)) {
    const answer = reference(dealt);
    const mutations = mutationsOf(dealt, answer);
    const touched = new Set(mutations.map(({ element }) => element));
    found.push(
      ...elementsOf(answer)
        .filter((element) => !touched.has(element))
        .map((element) => `${name}: nothing changes ${element}`),
    );
    for (const mutation of mutations) {
      const marking = await lab.mark(dealt, mutation.answer);
      const equivalent = equivalents.find(({ covers }) => covers(mutation, dealt));
      if (equivalent !== undefined) {
        used.add(equivalent.reason);
        found.push(
          ...shortOfFull(lab, marking).map(
            (lack) => `${name}: ${mutation.name} is called equivalent but lacks ${lack}`,
          ),
        );
        continue;
      }
      for (const { id, points } of lab.criteria) {
        const difference = compareRational(pointsOf(marking, id), rational(points));
        if (difference > 0) found.push(`${name}: ${mutation.name} raises ${id}`);
        if (id === mutation.criterion && difference === 0)
          found.push(`${name}: ${mutation.name} costs nothing in ${id}`);
      }
    }
  }
  const stale = equivalents.filter(({ reason }) => !used.has(reason));
  return [...found, ...stale.map(({ reason }) => `no mutation is covered by the equivalent: ${reason}`)];
}
