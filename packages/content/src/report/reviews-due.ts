import type { Catalogue } from '../catalogue.ts';

export type ReviewDue = { readonly name: string; readonly kind: 'topic' | 'question' | 'standard' | 'resource'; readonly reviewBy: string };

/** Topics, questions, standards and outside resources whose review is due on or before a day (YYYY-MM-DD), the most pressing first. */
export function reviewsDue({ topics, bank, standards }: Catalogue, until: string): readonly ReviewDue[] {
  const questions = [
    ...topics.flatMap(({ quiz }) => quiz),
    ...bank.questions,
    ...bank.sets.flatMap((set) => set.questions),
  ];
  return [
    ...questions.map(({ id, reviewBy }) => ({ name: id, kind: 'question' as const, reviewBy })),
    ...topics.flatMap(({ id, reviewBy }) =>
      reviewBy === undefined ? [] : [{ name: id, kind: 'topic' as const, reviewBy }],
    ),
    ...topics.flatMap(({ id, resources }) =>
      resources.map(({ title, reviewBy }) => ({ name: `${id} ${title}`, kind: 'resource' as const, reviewBy })),
    ),
    ...standards.map(({ slug, reviewBy }) => ({ name: slug, kind: 'standard' as const, reviewBy })),
  ]
    .filter(({ reviewBy }) => reviewBy <= until)
    .sort((a, b) => (a.reviewBy < b.reviewBy ? -1 : 1));
}
