import { sql } from 'kysely';
import type { Database, Tx } from '../../db/database.ts';
import { hashQuestion } from '../../learning/hash-question.ts';
import type { GivenAnswer } from '../../learning/find-beliefs.ts';

type Asked = { readonly people: readonly string[]; readonly until: Date };

/** What people answered in the quizzes of topics and in module quizzes they have submitted, by person. */
export async function listQuizAnswers(
  db: Database | Tx,
  { people, until }: Asked,
): Promise<ReadonlyMap<string, readonly GivenAnswer[]>> {
  const answers = new Map<string, GivenAnswer[]>(people.map((personId) => [personId, []]));
  if (people.length === 0) return answers;
  const inTopics = await db
    .selectFrom('practiceAnswers')
    .select(['personId', 'questionId', 'questionHash', 'response', 'answeredAt'])
    .where('personId', 'in', people)
    .where('answeredAt', '<=', until)
    .execute();
  for (const { personId, ...answer } of inTopics)
    answers.get(personId)?.push({ ...answer, place: { kind: 'topic-questions' } });
  const inQuizzes = await db
    .selectFrom('quizTries as t')
    .innerJoin('quizTryKeys as k', 'k.tryId', 't.id')
    .innerJoin('quizAnswers as a', 'a.tryId', 't.id')
    .select(['t.id', 't.personId', 't.module', 't.submittedAt', 'k.questions', 'a.questionId', 'a.response'])
    .where('t.personId', 'in', people)
    .where('t.submittedAt', '<=', until)
    .execute();
  for (const { id, personId, module, submittedAt, questions, questionId, response } of inQuizzes) {
    const question = questions.find((known) => known.id === questionId);
    if (question === undefined || submittedAt === null) continue;
    const place = { kind: 'module-quiz', module, tryId: id } as const;
    answers
      .get(personId)
      ?.push({ questionId, questionHash: hashQuestion(question), response, answeredAt: submittedAt, place });
  }
  return answers;
}

/** How many people of a cohort have answered something, have come or have gone since a moment. */
export async function countChanged(
  db: Database | Tx,
  { cohortId, people, since }: { readonly cohortId: string; readonly people: readonly string[]; readonly since: Date },
): Promise<number> {
  const { rows } = await sql<{ changed: number }>`
    select count(distinct person_id)::int as changed from (
      select person_id from practice_answers where person_id = any(${people}::uuid[]) and answered_at > ${since}
      union all select person_id from quiz_tries where person_id = any(${people}::uuid[]) and submitted_at > ${since}
      union all select person_id from cohort_memberships
        where cohort_id = ${cohortId} and person_id is not null and (joined_at > ${since} or left_at > ${since})) c`.execute(
    db,
  );
  return rows[0]?.changed ?? 0;
}

/** Submitted tries at quizzes of modules that somebody has not passed, by person. */
export async function listTries(db: Database | Tx, people: readonly string[]) {
  if (people.length === 0) return [];
  const { rows } = await sql<{ personId: string; module: number; tries: number }>`
    select person_id, module, count(*)::int as tries from quiz_tries
    where person_id = any(${people}::uuid[]) and submitted_at is not null
    group by person_id, module having not bool_or(is_passed) order by person_id, module`.execute(db);
  return rows;
}

/** Discussions of a cohort that nobody has answered or closed yet, the liveliest first. */
export async function listOpenDiscussions(db: Database | Tx, cohortId: string) {
  const { rows } = await sql<{ id: string; title: string; posts: number }>`
    select d.id, d.title, d.last_sequence as posts from discussions d
    where d.cohort_id = ${cohortId} and d.closed_at is null and d.answer_post_id is null and d.last_sequence > 0
    order by d.last_sequence desc, d.changed_at desc limit 3`.execute(db);
  return rows;
}

/** The database's clock. */
export async function readNow(db: Database | Tx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select date_trunc('milliseconds', clock_timestamp()) as now`.execute(db);
  return rows[0]?.now ?? new Date(Number.NaN);
}
