import { findSurvey, type SurveyId } from '@cmdsp/feedback';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Database } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { notify } from '../../notifications/notify.ts';
import { subjectOf } from './occasions.ts';

/** Something learned, and who does something about it by when. */
export type NewLesson = {
  readonly title: string;
  readonly said: string;
  readonly survey: SurveyId | null;
  readonly module: string | null;
  readonly question: string | null;
  readonly ownerId: string;
  /** YYYY-MM-DD. */
  readonly dueOn: string;
};

/** Every lesson with its owner: open ones by due date first, then the newest closed. */
export async function listLessons(db: Database) {
  const { rows } = await sql<LessonRow>`
    select l.id, l.title, l.said, l.survey, l.module, l.question, l.owner_id, p.display_name as owner_name,
      to_char(l.due_on, 'YYYY-MM-DD') as due_on, l.state = 'open' and l.due_on < (clock_timestamp() at time zone 'UTC')::date as is_late,
      l.state, l.outcome, l.closed_at, l.published_at
    from lessons l join people p on p.id = l.owner_id
    order by l.state <> 'open', case when l.state = 'open' then l.due_on end, l.closed_at desc limit 500`.execute(db);
  return rows.map(({ ownerId, ownerName, closedAt, publishedAt, ...lesson }) => ({
    ...lesson,
    owner: { id: ownerId, name: ownerName },
    closedAt: closedAt?.toISOString() ?? null,
    publishedAt: publishedAt?.toISOString() ?? null,
  }));
}

type LessonRow = NewLesson & {
  readonly id: string;
  readonly ownerName: string;
  readonly isLate: boolean;
  readonly state: 'open' | 'done' | 'dropped';
  readonly outcome: string | null;
  readonly closedAt: Date | null;
  readonly publishedAt: Date | null;
};

/** Who can be made owner: everybody who holds a role now. */
export async function listOwners(db: Database) {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.display_name as name from people p
    where exists (select from role_grants g where g.person_id = p.id and g.revoked_at is null)
    order by p.display_name, p.id`.execute(db);
  return rows;
}

/** Writes a lesson down and tells its owner. @throws Problem `not-found` for an owner without a role or an unknown question */
export async function writeLesson(
  { databases }: Pick<Context, 'databases'>,
  { by, lesson }: { readonly by: string; readonly lesson: NewLesson },
): Promise<string> {
  const { survey, module, question, ownerId, dueOn, title } = lesson;
  const asked = survey === null ? null : findSurvey(survey);
  const isKnown = question === null || asked?.questions.some(({ id }) => id === question) === true;
  if (!isKnown || (module !== null && survey !== 'module')) throw new Problem('not-found', 'This was not asked there.');
  return databases.staff.transaction().execute(async (tx) => {
    if (!(await listOwners(tx)).some(({ id }) => id === ownerId)) {
      throw new Problem('not-found', 'Choose somebody who holds a role.');
    }
    const id = newId();
    await tx
      .insertInto('lessons')
      .values({ id, ...lesson, writtenBy: by })
      .execute();
    await appendRecord(tx, {
      streamKind: 'lesson',
      streamId: id,
      kind: 'lesson-written',
      actor: `person:${by}`,
      body: { title, survey, module, question, ownerId, dueOn },
    });
    if (ownerId !== by) {
      const body = `Until ${dueOn}: ${title}`;
      await notify(tx, [
        {
          personId: ownerId,
          kind: 'course',
          eventKey: `lesson:${id}`,
          title: 'A lesson learned is yours',
          body,
          path: '/staff/feedback',
        },
      ]);
    }
    return id;
  });
}

/** Says what came of a lesson; learners read it when it is published. @throws Problem `not-found`, `conflict` when closed */
export async function closeLesson(
  { databases }: Pick<Context, 'databases'>,
  {
    id,
    by,
    state,
    outcome,
    isPublished,
  }: {
    readonly id: string;
    readonly by: string;
    readonly state: 'done' | 'dropped';
    readonly outcome: string;
    readonly isPublished: boolean;
  },
): Promise<void> {
  const now = sql<Date>`clock_timestamp()`;
  const publishedAt = state === 'done' && isPublished ? now : null;
  await databases.staff.transaction().execute(async (tx) => {
    const closed = await tx
      .updateTable('lessons')
      .set({ state, outcome, closedAt: now, publishedAt })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .executeTakeFirst();
    if (closed.numUpdatedRows === 0n) {
      const there = await tx.selectFrom('lessons').select('id').where('id', '=', id).executeTakeFirst();
      throw there === undefined
        ? new Problem('not-found', 'There is no such lesson.')
        : new Problem('conflict', 'This lesson is closed already.');
    }
    await appendRecord(tx, {
      streamKind: 'lesson',
      streamId: id,
      kind: 'lesson-closed',
      actor: `person:${by}`,
      body: { state, outcome, isPublished: publishedAt !== null },
    });
  });
}

/** What learners read: published lessons with what they are about. */
export async function listChanges({ databases, catalogue }: Pick<Context, 'databases' | 'catalogue'>) {
  const rows = await databases.auth
    .selectFrom('lessons')
    .select(['id', 'title', 'said', 'survey', 'module', 'question', 'outcome', 'publishedAt'])
    .where('publishedAt', 'is not', null)
    .orderBy('publishedAt', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ id, title, said, survey, module, question, outcome, publishedAt }) => ({
    id,
    title,
    said,
    about:
      survey === null
        ? null
        : module === null && survey === 'module'
          ? 'All modules'
          : subjectOf(survey, module, catalogue),
    question: survey === null ? null : (findSurvey(survey)?.questions.find((one) => one.id === question)?.text ?? null),
    outcome: outcome ?? '',
    changedAt: publishedAt?.toISOString() ?? '',
  }));
}
