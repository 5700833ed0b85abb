import { approximateRational } from '@cmdsp/primitives';
import type { LabProof } from '../lab-proof.ts';
import type { Skim } from '../skim.ts';
import { dealVariants } from './deal-variants.ts';
import { pointsOf, totalOf } from './points-of.ts';

/** Where somebody who reads nothing reaches 40 points, or more than half of a criterion: the best of the skimming answers there. */
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
  const found: string[] = [];
  for (const [index, variant] of parsed.entries()) {
    const others = parsed.filter((_, place) => place !== index);
    const earned: {
      readonly what: string;
      readonly strategy: string;
      readonly points: number;
      readonly most: number;
    }[] = [];
    for (const { dealt } of dealVariants({ lab, variants: [variant] }, 3)) {
      for (const { name: strategy, answer } of skim(dealt.task, others)) {
        const marking = await lab.mark(dealt, lab.answerSchema.parse(answer));
        earned.push({ what: 'the whole', strategy, points: totalOf(marking), most: 39.9 });
        for (const { id, points } of lab.criteria.filter((criterion) => !skills.includes(criterion.id)))
          earned.push({ what: id, strategy, points: approximateRational(pointsOf(marking, id)), most: points / 2 });
      }
    }
    for (const what of new Set(earned.map((one) => one.what))) {
      const best = earned.filter((one) => one.what === what).toSorted((a, b) => b.points - a.points)[0];
      if (best !== undefined && best.points > best.most)
        found.push(`variant ${'abc'[index] ?? ''}: ${best.strategy} earns ${best.points.toFixed(1)} in ${what}`);
    }
  }
  return found;
}
