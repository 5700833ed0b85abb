import { judgeLiveDeed, type LiveDeed, type LiveRefusal } from '@cmdsp/live';
import { requireCandidate } from '../../accounts/require-candidate.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Database, Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { personOf, type Viewer } from '../../http/viewer.ts';
import { listTaughtCohorts, mayTeach } from '../../learning/cohort-standing.ts';
import { findSession, type LiveRow, lockSession, raiseOpenVersion } from './queries.ts';

/** Who asks, in the session that they ask about. */
export type Attendee = {
  readonly personId: string;
  readonly standing: 'member' | 'facilitator';
  readonly session: LiveRow;
};

export type Asked = { readonly viewer: Viewer; readonly sessionId: string };

const words: Record<Exclude<LiveRefusal, 'not-there'>, string> = {
  'needs-facilitator': 'Only facilitators of this cohort do this.',
  'needs-participant': 'You teach this cohort: participants vote, ask and raise hands.',
  'not-open': 'This session has not begun yet.',
  'already-opened': 'This session has begun; its plan stays as it is.',
  ended: 'This session has ended. Its summary stays.',
};

/** That a session is not there, for whoever has no part in it. */
export const notThere = () =>
  new Problem('not-found', 'There is no such session in your cohort. It may belong to a cohort you have left.');

/** Stops what is not allowed. @throws Problem `live-refused` with the reason in words */
export function requireLiveDeed(deed: LiveDeed, situation: Parameters<typeof judgeLiveDeed>[1]): void {
  const judgement = judgeLiveDeed(deed, situation);
  if (judgement.kind === 'allowed') return;
  if (judgement.reason === 'not-there') throw notThere();
  throw new Problem('live-refused', words[judgement.reason]);
}

/**
 * Who asks, and the session: members of its cohort as row level security shows it to them, facilitators with a second
 * factor in the cohorts that they teach now.
 * @throws Problem `not-found` for everybody else, so that nobody learns which sessions exist
 */
export async function attend(context: Context, { viewer, sessionId }: Asked): Promise<Attendee> {
  const { personId } = personOf(viewer);
  const taught = await findTaughtSession(context.databases.staff, { viewer, sessionId });
  if (taught !== null) return { personId, standing: 'facilitator', session: taught };
  requireCandidate(viewer);
  const session = await asPerson(context.databases.candidate, personId, (tx) => findSession(tx, sessionId));
  if (session === null) throw notThere();
  return { personId, standing: 'member', session };
}

/** Steers a session that the viewer teaches, holding it until the work is written. @throws Problem `not-found`, `live-refused` */
export async function steer<Value>(
  context: Context,
  { viewer, sessionId, deed }: Asked & { readonly deed: LiveDeed },
  work: (tx: Tx, attendee: Attendee) => Promise<Value>,
): Promise<Value> {
  const { personId } = personOf(viewer);
  return context.databases.staff.transaction().execute(async (tx) => {
    const taught = await findTaughtSession(tx, { viewer, sessionId });
    const session = taught === null ? null : await lockSession(tx, sessionId);
    if (session === null) throw notThere();
    requireLiveDeed(deed, { standing: 'facilitator', state: session.state });
    return work(tx, { personId, standing: 'facilitator', session });
  });
}

/** Takes part in a session of one's own cohort, under row level security. @throws Problem `not-found`, `live-refused` */
export async function takePart<Value>(
  context: Context,
  { viewer, sessionId, deed }: Asked & { readonly deed: LiveDeed },
  work: (tx: Tx, attendee: Attendee) => Promise<Value>,
): Promise<Value> {
  const { personId } = requireCandidate(viewer);
  if ((await findTaughtSession(context.databases.staff, { viewer, sessionId })) !== null)
    throw new Problem('live-refused', words['needs-participant']);
  return asPerson(context.databases.candidate, personId, async (tx) => {
    const session = await findSession(tx, sessionId);
    if (session === null) throw notThere();
    requireLiveDeed(deed, { standing: 'member', state: session.state });
    return work(tx, { personId, standing: 'member', session });
  });
}

/**
 * Raises the version for a participant. Until the transaction ends the session cannot move or end; one that has ended
 * meanwhile refuses. Three hundred may vote at once, so it comes as late as can be. @throws Problem `live-refused`
 */
export async function raiseForMember(tx: Tx, sessionId: string): Promise<void> {
  if ((await raiseOpenVersion(tx, { session: sessionId, when: 'soon' })) === null)
    throw new Problem('live-refused', words.ended);
}

/** Whether the viewer teaches a cohort now, with the role and a second factor. */
export async function teaches(
  db: Database | Tx,
  { viewer, cohortId }: { readonly viewer: Viewer; readonly cohortId: string },
): Promise<boolean> {
  const person = personOf(viewer);
  return mayTeach(person) && (await listTaughtCohorts(db, person.personId)).includes(cohortId);
}

async function findTaughtSession(db: Database | Tx, { viewer, sessionId }: Asked): Promise<LiveRow | null> {
  if (!mayTeach(personOf(viewer))) return null;
  const session = await findSession(db, sessionId);
  return session !== null && (await teaches(db, { viewer, cohortId: session.cohortId })) ? session : null;
}
