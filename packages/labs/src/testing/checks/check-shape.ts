import type { LabProof } from '../lab-proof.ts';
import { dealVariants } from './deal-variants.ts';

/** What is wrong with a lab before anything is marked: its points, its variants, its empty answer. */
export function checkShape<Task, Key, Answer>(proof: LabProof<Task, Key, Answer>): readonly string[] {
  const { lab, variants } = proof;
  const found: string[] = [];
  const sum = lab.criteria.reduce((total, { points }) => total + points, 0);
  if (sum !== 100) found.push(`the criteria add up to ${sum}`);
  if (new Set(lab.criteria.map(({ id }) => id)).size !== lab.criteria.length) found.push('two criteria share an id');
  if (variants.length !== 3) found.push(`${variants.length} variants, not three`);
  for (const [index, variant] of variants.entries()) {
    const parsed = lab.variantSchema.safeParse(variant);
    if (!parsed.success) found.push(`variant ${index}: ${parsed.error.message}`);
  }
  if (found.length > 0) return found;
  for (const { name, dealt } of dealVariants(proof, 3)) {
    if (!lab.variantSchema.safeParse(JSON.parse(JSON.stringify(dealt))).success)
      found.push(`${name}: what is dealt is no variant any more`);
    const start = lab.emptyAnswer(dealt.task);
    if (!lab.answerSchema.safeParse(JSON.parse(JSON.stringify(start))).success)
      found.push(`${name}: the empty answer is no answer`);
  }
  return found;
}
