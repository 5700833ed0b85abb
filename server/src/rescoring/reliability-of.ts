import type { ScoringChange } from '@cmdsp/forms';
import { approximateRational, parseRational } from '@cmdsp/primitives';
import { alpha, type Estimate, sumTestlets } from '@cmdsp/psychometrics';
import type { Tx } from '../db/database.ts';
import type { StoredQuestion } from '../db/tables/results.ts';
import { listFormQuestions, partsOf } from '../statistics/list-form-questions.ts';
import { listActiveChanges } from './list-active-changes.ts';

type Scored = { readonly questions: readonly StoredQuestion[] };

/** Coefficient alpha of a form as it stands and as it would be; a scenario set is one part. */
export async function reliabilityOf(
  tx: Tx,
  options: {
    readonly formId: string;
    readonly before: readonly Scored[];
    readonly after: readonly Scored[];
    readonly changes: readonly ScoringChange[];
  },
): Promise<{ readonly before: Estimate; readonly after: Estimate }> {
  const { paper, key } = await tx
    .selectFrom('formPapers')
    .innerJoin('formKeys', 'formKeys.formId', 'formPapers.formId')
    .select(['formPapers.paper', 'formKeys.key'])
    .where('formPapers.formId', '=', options.formId)
    .executeTakeFirstOrThrow();
  const questions = listFormQuestions(paper, key);
  const active = await listActiveChanges(tx, options.formId);
  const estimate = (people: readonly Scored[], changes: readonly ScoringChange[]) => {
    const left = new Set(
      changes.flatMap((one) => (one.kind === 'drop' && one.policy === 'leave-out' ? [one.questionId] : [])),
    );
    const counted = questions.map((question) => ({
      ...question,
      isCounted: question.isCounted && !left.has(question.id),
    }));
    const column = new Map(counted.map(({ id }, index) => [id, index]));
    return alpha(
      sumTestlets(
        people.map((person) => pointsBy(person, column)),
        partsOf(counted),
      ),
    );
  };
  return { before: estimate(options.before, active), after: estimate(options.after, options.changes) };
}

function pointsBy({ questions }: Scored, column: ReadonlyMap<string, number>): readonly number[] {
  const row = Array.from({ length: column.size }, () => 0);
  for (const { id, points } of questions) {
    const index = column.get(id);
    if (index !== undefined)
      row[index] = points === '1/1' ? 1 : points === '0/1' ? 0 : approximateRational(parseRational(points));
  }
  return row;
}
