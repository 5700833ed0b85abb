import type { Rule } from '../rule.ts';

/** A warning and not an error: a program must not refuse to start because a day has passed. */
export const reviewDate: Rule = {
  id: 'review-date',
  severity: 'warning',
  checks: 'No topic, question, standard or outside resource is past its review-by date',
  fix: 'check it against its source, then set a new date',
  find: ({ questions, standards, topics }, { today }) =>
    [
      ...questions.map(({ value, at }) => ({ name: value.id, reviewBy: value.reviewBy, at })),
      ...topics.flatMap(({ topic, folder }) =>
        topic?.value.reviewBy === undefined ? [] : [{ name: folder, reviewBy: topic.value.reviewBy, at: topic.at }],
      ),
      ...topics.flatMap(({ resources, folder }) =>
        (resources?.value.resources ?? []).map(({ title, reviewBy }, index) => ({
          name: `${folder}: ${title}`,
          reviewBy,
          at: (path: readonly string[]) => resources?.at(['resources', index, ...path]) ?? { file: folder, line: 1 },
        })),
      ),
      ...standards.map(({ value, at }) => ({ name: value.slug, reviewBy: value.reviewBy, at })),
    ]
      .filter(({ reviewBy }) => reviewBy < today)
      .map(({ name, reviewBy, at }) => ({ ...at(['reviewBy']), message: `${name} was to be reviewed by ${reviewBy}` })),
};
