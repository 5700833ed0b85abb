import type { Standing } from '@cmdsp/discussions';
import { requireCandidate } from '../../accounts/require-candidate.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { personOf, type Viewer } from '../../http/viewer.ts';
import { findOwnCohort, listTaughtCohorts, mayTeach } from '../../learning/cohort-standing.ts';
import { type DiscussionRow, findDiscussion } from './queries.ts';

/** Somebody who takes part in the discussions of a cohort. */
export type Participant = {
  readonly personId: string;
  readonly cohortId: string;
  readonly standing: Extract<Standing, 'member' | 'facilitator'>;
};

const notThere = () =>
  new Problem('not-found', 'There is no such discussion in your cohort. It may belong to a cohort you have left.');

/**
 * Works on a discussion as whoever asks. Members work under row level security, which shows them their own cohort and no
 * other; facilitators with a second factor work as staff, in the cohorts that they teach now.
 * @throws Problem `not-found` for everybody else, so that nobody learns which discussions exist
 */
export async function inDiscussion<Value>(
  context: Context,
  { viewer, discussionId }: { readonly viewer: Viewer; readonly discussionId: string },
  work: (tx: Tx, taking: { readonly participant: Participant; readonly discussion: DiscussionRow }) => Promise<Value>,
): Promise<Value> {
  const person = personOf(viewer);
  const { personId } = person;
  if (mayTeach(person)) {
    const done = await context.databases.staff.transaction().execute(async (tx) => {
      const discussion = await findDiscussion(tx, discussionId);
      if (discussion === null || !(await teaches(tx, { personId, cohortId: discussion.cohortId }))) return null;
      const participant = { personId, cohortId: discussion.cohortId, standing: 'facilitator' } as const;
      return { value: await work(tx, { participant, discussion }) };
    });
    if (done !== null) return done.value;
  }
  requireCandidate(viewer);
  return asPerson(context.databases.candidate, personId, async (tx) => {
    const discussion = await findDiscussion(tx, discussionId);
    if (discussion === null) throw notThere();
    return work(tx, { participant: { personId, cohortId: discussion.cohortId, standing: 'member' }, discussion });
  });
}

/**
 * Works in a cohort as whoever asks: in the one named if they teach or learn there, otherwise in their own.
 * @throws Problem `not-found` when they have no part in the one named
 */
export async function inCohort<Value>(
  context: Context,
  { viewer, cohortId }: { readonly viewer: Viewer; readonly cohortId: string | undefined },
  work: (tx: Tx, participant: Participant) => Promise<Value>,
): Promise<Value> {
  const person = personOf(viewer);
  const { personId } = person;
  const taught = mayTeach(person) ? await listTaughtCohorts(context.databases.staff, personId) : [];
  const wanted = cohortId ?? (person.isAgreementAccepted ? undefined : taught[0]);
  if (wanted !== undefined && taught.includes(wanted))
    return context.databases.staff
      .transaction()
      .execute((tx) => work(tx, { personId, cohortId: wanted, standing: 'facilitator' }));
  requireCandidate(viewer);
  return asPerson(context.databases.candidate, personId, async (tx) => {
    const own = await findOwnCohort(tx, personId);
    if (wanted !== undefined && wanted !== own) throw notThere();
    return work(tx, { personId, cohortId: own, standing: 'member' });
  });
}

async function teaches(tx: Tx, asked: { readonly personId: string; readonly cohortId: string }): Promise<boolean> {
  return (await listTaughtCohorts(tx, asked.personId)).includes(asked.cohortId);
}
