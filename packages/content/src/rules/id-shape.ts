import type { QuestionMaterial } from '../material.ts';
import type { Rule } from '../rule.ts';

/** From an id one finds the file, and from the file the id. */
export const idShape: Rule = {
  id: 'id-shape',
  severity: 'error',
  checks: 'Ids follow their place: d<domain>-<nn>, quiz-<topic>-<n>, <set>-<letter>, diag-d<domain>-<n>, practice-<kind>-<n>, and files of the bank bear the id',
  fix: 'rename the id or the file',
  find: ({ questions, sets }) => [
    ...questions.flatMap((question) => {
      const wanted = shapeOf(question);
      if (wanted.test(question.value.id)) return [];
      return [{ ...question.at(['id']), message: `\`${question.value.id}\` does not fit its place (${wanted.source})` }];
    }),
    ...[...questions.filter(({ home }) => home === 'bank' || home === 'practice'), ...sets].flatMap(({ value, at }) => {
      const place = at(['id']);
      if (place.file.endsWith(`/${value.id}.yaml`)) return [];
      return [{ ...place, message: `\`${value.id}\` stands in a file of another name` }];
    }),
  ],
};

function shapeOf({ home, owner, value }: QuestionMaterial): RegExp {
  if (home === 'bank') return new RegExp(`^d${value.domain}-\\d{2,3}$`);
  if (home === 'practice') return new RegExp(`^practice-${value.kind}-\\d+$`);
  if (home === 'diagnostic') return new RegExp(`^diag-d${value.domain}-\\d+$`);
  if (home === 'set') return new RegExp(`^${owner}-[a-z]$`);
  return new RegExp(`^quiz-${value.topic.replace('.', '\\.')}-\\d+$`);
}
