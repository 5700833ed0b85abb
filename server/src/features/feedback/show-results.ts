import { findSurvey, type SurveyId, summariseAnswers } from '@cmdsp/feedback';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Database } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import type { Person } from '../../http/viewer.ts';
import { subjectOf } from './occasions.ts';

type Shown = {
  readonly survey: SurveyId;
  readonly version: number;
  readonly module: string | null;
  readonly shown: number;
  readonly question: string | null;
  readonly scale: number | null;
  readonly words: string | null;
};

/** The cohorts whose feedback somebody may see: all for officers and administrators, for facilitators those they teach now. */
export async function listSeenCohorts(db: Database, person: Person) {
  const seesAll = person.roles.includes('officer') || person.roles.includes('administrator');
  let query = db.selectFrom('cohorts').select(['id', 'title']).orderBy('title');
  if (!seesAll) {
    query = query.where('id', 'in', (from) =>
      from
        .selectFrom('cohortFacilitators')
        .select('cohortId')
        .where('personId', '=', person.personId)
        .where('endedAt', 'is', null),
    );
  }
  return query.execute();
}

/**
 * What a cohort answered, as the database shows it: nothing below five answers, then in steps of five.
 * @throws Problem `not-found` for a cohort that the person may not see
 */
export async function showFeedbackResults(
  { databases, catalogue }: Pick<Context, 'databases' | 'catalogue'>,
  { person, cohortId }: { readonly person: Person; readonly cohortId: string },
) {
  const cohort = (await listSeenCohorts(databases.staff, person)).find(({ id }) => id === cohortId);
  if (cohort === undefined) throw new Problem('not-found', 'There is no such cohort among those that you may see.');
  const { rows } = await sql<Shown>`
    select survey, version, module, shown::int as shown, question, scale, words from feedback_shown(${cohortId})`.execute(
    databases.staff,
  );
  const groups = new Map<string, Shown[]>();
  for (const row of rows) {
    const key = `${row.survey}/${row.version}/${row.module ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return {
    title: cohort.title,
    results: [...groups.values()].flatMap((answers) => {
      const [first] = answers;
      const survey = first === undefined ? null : findSurvey(first.survey, first.version);
      if (first === undefined || survey === null) return [];
      const given = answers.flatMap(({ question, scale, words }) =>
        question === null ? [] : [{ question, scale, words }],
      );
      return [
        {
          survey: first.survey,
          version: first.version,
          module: first.module,
          subject: subjectOf(first.survey, first.module, catalogue),
          shown: first.shown,
          questions: summariseAnswers(survey, given).map((summary) =>
            summary.kind === 'words'
              ? { ...summary, words: [...summary.words] }
              : { ...summary, counts: [...summary.counts] },
          ),
        },
      ];
    }),
  };
}
