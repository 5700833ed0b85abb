import type { SbomAnswer } from '@cmdsp/labs/public';

type Match = SbomAnswer['matches'][number];

/** The answer with a match more, which takes the last place of the order; or with one less, and what was said about it gone too. */
export function toggleMatch(answer: SbomAnswer, { advisory, component }: Match): SbomAnswer {
  const others = answer.matches.filter((one) => one.advisory !== advisory || one.component !== component);
  if (others.length === answer.matches.length)
    return {
      ...answer,
      matches: [...others, { advisory, component }],
      ranking: answer.ranking.includes(advisory) ? answer.ranking : [...answer.ranking, advisory],
    };
  if (others.some((one) => one.advisory === advisory)) return { ...answer, matches: others };
  const isOther = (one: { readonly advisory: string }) => one.advisory !== advisory;
  return {
    ...answer,
    matches: others,
    ranking: answer.ranking.filter((one) => one !== advisory),
    statements: answer.statements.filter(isOther),
    plan: answer.plan.filter(isOther),
  };
}
