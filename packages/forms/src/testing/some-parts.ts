import { seededRandom, shuffle } from '@cmdsp/primitives';
import type { FormPart } from '../form-part.ts';
import type { Bank } from './a-bank.ts';

/** Three singles a domain and three sets of a bank, chosen by a seed: parts for tests that are not about choosing. */
export function someParts(bank: Bank, seed: string): readonly FormPart[] {
  const random = seededRandom(seed);
  const singles = [1, 2, 3, 4, 5, 6].flatMap((domain) =>
    shuffle(
      bank.questions.filter((question) => question.domain === domain),
      random,
    ).slice(0, 3),
  );
  return [
    ...singles.map((question) => ({ kind: 'single' as const, question })),
    ...shuffle(bank.sets, random)
      .slice(0, 3)
      .map((set) => ({ kind: 'set' as const, set })),
  ];
}
