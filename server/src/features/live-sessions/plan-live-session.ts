import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { personOf, type Viewer } from '../../http/viewer.ts';
import { type Asked, notThere, requireLiveDeed, steer, teaches } from './participants.ts';
import { findRelease } from './present-session.ts';
import { lockSession, raiseVersion } from './queries.ts';
import { recordLive } from './record-live.ts';
import { catalogueAt, listSubjects, slidesOf, type Subject, titleOfSubject } from './slides.ts';
import { tellCohort } from './tell-cohort.ts';

type Plan = {
  readonly cohort: string;
  readonly subject: Subject;
  readonly title: string;
  readonly plannedFor: string;
  readonly meetingUrl: string | null;
};

/** What a session of a cohort can be about. @throws Problem `not-found` for whoever does not teach it */
export async function showSubjects(
  context: Context,
  { viewer, cohortId }: { readonly viewer: Viewer; readonly cohortId: string },
) {
  return listSubjects(await catalogueOfTaught(context, { viewer, cohortId }));
}

/**
 * Plans a session, or changes a plan that has not begun; sending the same again changes nothing. The cohort hears of the
 * plan and of another time.
 * @throws Problem `not-found`, `live-refused`; `conflict` when the id is taken
 */
export async function planLiveSession(
  context: Context,
  { plan, ...asked }: Asked & { readonly plan: Plan },
): Promise<void> {
  const { sessionId: id, viewer } = asked;
  const { personId } = personOf(viewer);
  const { cohort: cohortId, subject, title, meetingUrl } = plan;
  const catalogue = await catalogueOfTaught(context, { viewer, cohortId });
  // Throws for what is not there.
  slidesOf(catalogue, subject);
  const values = {
    subjectKind: subject.kind,
    subject: subject.id,
    title,
    meetingUrl,
    plannedFor: new Date(plan.plannedFor),
  };
  const body = { cohort: cohortId, subject: { ...subject }, plannedFor: plan.plannedFor };
  const told = {
    session: { id, cohortId, plannedFor: values.plannedFor },
    subject: titleOfSubject(catalogue, subject),
    by: personId,
  };
  await context.databases.staff.transaction().execute(async (tx) => {
    const inserted = await tx
      .insertInto('liveSessions')
      .values({ id, cohortId, plannedBy: personId, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .returning('version')
      .executeTakeFirst();
    if (inserted !== undefined) {
      await recordLive(tx, { sessionId: id, personId, kind: 'live-session-planned', body });
      await tellCohort(tx, { ...told, news: 'planned', version: inserted.version });
      return;
    }
    const session = await lockSession(tx, id);
    if (session?.cohortId !== cohortId)
      throw new Problem('conflict', 'This session could not be planned. Load the page again.');
    if (isSame(session, values)) return;
    requireLiveDeed('change-plan', { standing: 'facilitator', state: session.state });
    await tx.updateTable('liveSessions').set(values).where('id', '=', id).execute();
    const version = await raiseVersion(tx, { session: id, when: 'now' });
    await recordLive(tx, { sessionId: id, personId, kind: 'live-session-replanned', body });
    if (session.plannedFor.getTime() !== values.plannedFor.getTime())
      await tellCohort(tx, { ...told, news: 'moved', version });
  });
}

function isSame<Values extends object>(session: Values, values: Partial<Values>): boolean {
  return Object.entries(values).every(
    ([name, value]) => JSON.stringify(session[name as keyof Values]) === JSON.stringify(value), // its own names
  );
}

/** Withdraws a plan for good. @throws Problem `not-found`, `live-refused` once it has begun */
export async function withdrawPlan(context: Context, asked: Asked): Promise<void> {
  await steer(context, { ...asked, deed: 'withdraw-plan' }, async (tx, { personId, session }) => {
    await deletePlan(tx, session.id);
    await recordLive(tx, { sessionId: session.id, personId, kind: 'live-session-withdrawn' });
  });
}

async function deletePlan(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('liveSessions').where('id', '=', id).where('state', '=', 'planned').execute();
}

async function catalogueOfTaught(
  context: Context,
  { viewer, cohortId }: { readonly viewer: Viewer; readonly cohortId: string },
) {
  const { staff } = context.databases;
  if (!(await teaches(staff, { viewer, cohortId }))) throw notThere();
  return catalogueAt(context, (await findRelease(staff, cohortId)) ?? context.contentRelease);
}
