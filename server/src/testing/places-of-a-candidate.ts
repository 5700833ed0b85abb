import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import { createCalendar } from '../features/cohorts/calendar.ts';
import { createCohort } from '../features/cohorts/create-cohort.ts';
import { createCohortLink } from '../features/cohorts/links.ts';
import { createSponsor } from '../features/sponsors/create-sponsor.ts';
import { appointRepresentative } from '../features/sponsors/representatives.ts';
import type { App } from '../http/app-type.ts';
import type { TestDatabase } from './a-database.ts';
import { anExamWindow } from './an-exam-window.ts';
import type { SignedIn } from './sign-in-as.ts';
import { withClient } from './with-client.ts';

type Program = { readonly context: Context; readonly app: App };

/** Puts a question into the candidate's practice, remembered in a text that neither program has: both deal it as new. */
export async function rememberQuestion(database: TestDatabase, personId: string): Promise<void> {
  await withClient(database.connectionString, (client) =>
    client.query(
      `insert into cmdsp.question_memories
         (person_id, question_id, question_hash, stability, difficulty, reviewed_at, due_at, reps, lapses)
       values ($1, 'quiz-1.1-1', 'another text', 2, 5, now(), now(), 1, 0)`,
      [personId],
    ),
  );
}

/** A cohort with a link into it, and the calendar of somebody who is in it. */
export async function openCohort(
  { context }: Program,
  { personId }: SignedIn,
): Promise<{ token: string; file: string }> {
  const { staff } = context.databases;
  await staff
    .insertInto('contentReleases')
    .values({ hash: context.contentRelease, isBankPrivate: false, programRelease: 'test' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const plan = { startsOn: '2027-03-01', daysPerModule: 14, liveAt: '16:30', seats: 20 };
  const cohort = { title: 'Spring', timeZone: 'Europe/Berlin', needsCompetence: false, plan };
  const cohortId = await createCohort(context, { actor: 'system', cohort });
  await staff.insertInto('cohortMembers').values({ personId, cohortId }).execute();
  const link = await createCohortLink(context, { cohortId, label: 'All', validDays: 7, uses: null, by: null });
  const calendar = await createCalendar(context, personId);
  const lastPart = (url: string) => url.split('/').at(-1) ?? '';
  return { token: lastPart(link.url), file: lastPart(calendar.url) };
}

/** A sponsor that the candidate speaks for. */
export async function openSponsor({ context }: Program, candidate: SignedIn): Promise<string> {
  const by = candidate.personId;
  const sponsorId = await createSponsor(context, { name: 'Clinic', by });
  await appointRepresentative(context, { sponsorId, email: candidate.email, reason: 'Test', by });
  return sponsorId;
}

/** A discussion about the question of a topic, with a post and a file. */
export async function openDiscussion(
  { app }: Program,
  candidate: SignedIn,
): Promise<{ discussion: string; post: string; attachment: string }> {
  const [discussion, post, attachment] = [randomUUID(), randomUUID(), randomUUID()];
  const base = `/api/discussions/${discussion}`;
  const put = async (url: string, payload: object) => {
    const isFile = Buffer.isBuffer(payload);
    const headers = { cookie: candidate.cookie, ...(isFile ? { 'content-type': 'application/octet-stream' } : {}) };
    const answer = await app.inject({ method: 'PUT', url, headers, payload });
    if (answer.statusCode !== 200) throw new Error(answer.body);
  };
  await put(base, { kind: 'prompt', place: { kind: 'topic', id: '1.1' }, title: '' });
  await put(`${base}/attachments/${attachment}?name=plan.txt`, Buffer.from('A plan.'));
  await put(`${base}/posts/${post}`, { revision: 0, text: 'Who owns the gateway?', attachments: [attachment] });
  return { discussion, post, attachment };
}

/** A live session on the case, in the cohort that the candidate learns in. */
export async function planLiveSession({ context }: Program, candidate: SignedIn): Promise<string> {
  const { staff } = context.databases;
  const { cohortId } = await staff
    .selectFrom('cohortMembers')
    .select('cohortId')
    .where('personId', '=', candidate.personId)
    .executeTakeFirstOrThrow();
  const id = randomUUID();
  const about = { subjectKind: 'case', subject: 'the-case', title: 'Together', meetingUrl: null } as const;
  const plan = { plannedFor: new Date('2027-03-01T16:30:00Z'), plannedBy: candidate.personId };
  await staff
    .insertInto('liveSessions')
    .values({ id, cohortId, ...about, ...plan })
    .execute();
  return id;
}

/** A place that the candidate has in a window to come. */
export async function bookPlace({ context }: Program, { personId }: SignedIn, by: string): Promise<string> {
  const windowId = await anExamWindow(context, { by, opensInHours: 240 });
  const id = randomUUID();
  await context.databases.staff
    .insertInto('bookings')
    .values({ id, windowId, personId, freeUntil: new Date('2027-03-01T16:30:00Z'), doesAbsenceCount: true })
    .execute();
  return id;
}

/** A remark on a question of a running sitting, and an appeal of a finished one. */
export async function speakUp(
  { app }: Program,
  candidate: SignedIn,
  { sitting, finished }: { readonly sitting: string; readonly finished: string },
): Promise<void> {
  const headers = { cookie: candidate.cookie };
  const remarks = [{ position: 1, revision: 1, body: 'Two options say the same.' }];
  const kept = await app.inject({
    method: 'PUT',
    url: `/api/sittings/${sitting}/remarks`,
    headers,
    payload: { remarks },
  });
  const statement = 'The room was loud for half an hour, and nobody wrote it down.';
  const appeal = { sittingId: finished, ground: 'procedure', position: null, statement, wish: '' };
  const filed = await app.inject({ method: 'POST', url: '/api/appeals', headers, payload: appeal });
  for (const answer of [kept, filed]) if (answer.statusCode !== 200) throw new Error(answer.body);
}

/** The certification examination that the candidate has finished. */
export async function finishedExamination({ context }: Program, { personId }: SignedIn): Promise<string> {
  const { id } = await context.databases.staff
    .selectFrom('sittings')
    .select('id')
    .where('personId', '=', personId)
    .where('kind', '=', 'certification')
    .executeTakeFirstOrThrow();
  return id;
}
