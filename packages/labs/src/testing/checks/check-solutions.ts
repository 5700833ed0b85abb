import type { LabProof } from '../lab-proof.ts';
import { dealVariants } from './deal-variants.ts';
import { shortOfFull } from './points-of.ts';

/** Where one of the two solutions falls short, or where they are too much alike. */
export async function checkSolutions<Task, Key, Answer>(
  proof: LabProof<Task, Key, Answer>,
): Promise<readonly string[]> {
  const { lab, reference, second, elementsOf } = proof;
  const found: string[] = [];
  for (const { name, dealt } of dealVariants(proof, 3)) {
    const answers = { reference: reference(dealt), second: second(dealt) };
    for (const [which, answer] of Object.entries(answers)) {
      const parsed = lab.answerSchema.safeParse(answer);
      if (!parsed.success) found.push(`${name}: the ${which} solution is no answer: ${parsed.error.message}`);
      const lacking = shortOfFull(lab, await lab.mark(dealt, answer));
      found.push(...lacking.map((sentence) => `${name}: the ${which} solution lacks ${sentence}`));
    }
    const others = new Set(elementsOf(answers.second));
    const elements = elementsOf(answers.reference);
    const differing = elements.filter((element) => !others.has(element)).length;
    if (differing * 10 < elements.length * 4)
      found.push(`${name}: only ${differing} of ${elements.length} elements differ`);
  }
  return found;
}
