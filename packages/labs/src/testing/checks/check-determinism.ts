import { canonicalJson, formatRational, type Json } from '@cmdsp/primitives';
import type { Marking } from '../../marking.ts';
import type { LabProof } from '../lab-proof.ts';
import { answersOfAllKinds } from './answers-of-all-kinds.ts';
import { dealVariants } from './deal-variants.ts';

/** Answers whose marks change when they are marked again, or once a database has kept them. */
export async function checkDeterminism<Task, Key, Answer>(
  proof: LabProof<Task, Key, Answer>,
): Promise<readonly string[]> {
  const { lab } = proof;
  const found: string[] = [];
  for (const deal of dealVariants(proof, 1)) {
    const kept = lab.variantSchema.parse(asKept(deal.dealt));
    for (const { name, answer } of answersOfAllKinds(proof, deal, 3)) {
      const first = textOf(await lab.mark(deal.dealt, answer));
      const again = textOf(await lab.mark(deal.dealt, answer));
      const later = textOf(await lab.mark(kept, lab.answerSchema.parse(asKept(answer))));
      if (first !== again) found.push(`${deal.name}, ${name}: marked twice, two results`);
      if (first !== later) found.push(`${deal.name}, ${name}: another result once it was kept`);
    }
  }
  return found;
}

/** As a database gives it back: keys in another order. */
function asKept(value: unknown): Json {
  // What was written by JSON.stringify reads back as nothing else.
  const plain = JSON.parse(JSON.stringify(value)) as Json;
  return JSON.parse(canonicalJson(plain)) as Json; // canonical JSON is JSON
}

function textOf({ results, cap }: Marking): string {
  return JSON.stringify({
    results: results.map((result) => ({ ...result, earned: formatRational(result.earned) })),
    cap,
  });
}
