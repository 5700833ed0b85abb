import { seededRandom } from '@cmdsp/primitives';
import type { Dealt } from '../../lab.ts';
import type { LabProof } from '../lab-proof.ts';

/** A variant dealt for a proof, with a name for sentences. */
export type ProofDeal<Task, Key> = { readonly name: string; readonly dealt: Dealt<Task, Key> };

/** Each variant, dealt from as many seeds as asked for. */
export function dealVariants<Task, Key, Answer>(
  { lab, variants }: Pick<LabProof<Task, Key, Answer>, 'lab' | 'variants'>,
  seeds: number,
): readonly ProofDeal<Task, Key>[] {
  return variants.flatMap((variant, index) => {
    const parsed = lab.variantSchema.parse(variant);
    return Array.from({ length: seeds }, (_, seed) => ({
      name: `variant ${'abc'[index] ?? index} seed ${seed}`,
      dealt: lab.deal(parsed, seededRandom(`proof ${lab.id} ${seed}`)),
    }));
  });
}
