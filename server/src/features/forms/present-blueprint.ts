import { questionsOfForm } from '@cmdsp/forms';
import type { Catalogue } from '@cmdsp/content';
import { approximateRational, multiplyRational, parseRational, rational } from '@cmdsp/primitives';

/** The blueprint of the examination as officers read it: weights with their reasons, and the rules every form keeps. */
export function presentBlueprint({ programme }: Catalogue, today: string) {
  const { examination } = programme;
  const { difficulty } = examination;
  const scored = questionsOfForm(examination) - examination.pretest;
  const titles = new Map<number, string>(programme.domains.map(({ number, title }) => [number, title]));
  return {
    id: examination.id,
    title: examination.title,
    owner: examination.owner,
    reviewBy: examination.reviewBy,
    isReviewDue: examination.reviewBy <= today,
    scored,
    pretest: examination.pretest,
    sets: examination.sets.count,
    joinEachPair: examination.sets.joinEachPair,
    kinds: [...examination.kinds],
    durationMinutes: examination.durationMinutes,
    passPercent: percent(examination.passMark),
    practicalPercent: percent(examination.practicalShare),
    difficulty: difficulty && {
      targetPercent: percent(difficulty.target),
      tolerancePoints: percent(difficulty.tolerance),
    },
    maximumOverlapPercent: percent(examination.maximumOverlap),
    maximumUses: examination.maximumUses,
    domains: examination.domains.map(({ domain, questions, rationale }) => ({
      domain,
      title: titles.get(domain) ?? '',
      questions,
      weightPercent: Math.round((questions / scored) * 1000) / 10,
      rationale,
    })),
  };
}

function percent(share: string): number {
  return approximateRational(multiplyRational(parseRational(share), rational(100)));
}
