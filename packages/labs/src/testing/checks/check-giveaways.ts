import { approximateRational } from '@cmdsp/primitives';
import type { LabProof } from '../lab-proof.ts';
import type { Skim } from '../skim.ts';
import { dealVariants } from './deal-variants.ts';
import { pointsOf, totalOf } from './points-of.ts';

const deals = 4;

/**
 * Where somebody who reads nothing reaches 40 points, or more than half of a criterion, on average over what may be dealt to them: the
 * best of the skimming answers there.
 */
export async function checkGiveaways<Task, Key, Answer>({
  lab,
  variants,
  skim,
  skills,
}: Pick<LabProof<Task, Key, Answer>, 'lab' | 'variants'> & {
  readonly skim: Skim<Task, Key, Answer>;
  /** Criteria that mark how something is written or built and not what was understood; half of them may be earned unread. */
  readonly skills: readonly string[];
}): Promise<readonly string[]> {
  const parsed = variants.map((variant) => lab.variantSchema.parse(variant));
  const limits = [
    { what: 'the whole', most: 39.9 },
    ...lab.criteria.filter(({ id }) => !skills.includes(id)).map(({ id, points }) => ({ what: id, most: points / 2 })),
  ];
  const found: string[] = [];
  for (const [index, variant] of parsed.entries()) {
    const others = parsed.filter((_, place) => place !== index);
    const means = new Map<string, number>();
    for (const { dealt } of dealVariants({ lab, variants: [variant] }, deals)) {
      for (const { name, answer } of skim(dealt.task, others)) {
        const marking = await lab.mark(dealt, lab.answerSchema.parse(answer));
        for (const { what } of limits) {
          const points = what === 'the whole' ? totalOf(marking) : approximateRational(pointsOf(marking, what));
          const entry = `${name} in ${what}`;
          means.set(entry, (means.get(entry) ?? 0) + points / deals);
        }
      }
    }
    for (const { what, most } of limits) {
      const all = [...means].filter(([entry]) => entry.endsWith(` in ${what}`));
      const [entry, points] = all.toSorted(([, a], [, b]) => b - a)[0] ?? ['', 0];
      if (points > most) found.push(`variant ${'abc'[index] ?? ''}: ${points.toFixed(1)} for ${entry}`);
    }
  }
  return found;
}
