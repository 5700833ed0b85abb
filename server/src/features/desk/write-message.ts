import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import type { Person } from '../../http/viewer.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { notify } from '../../notifications/notify.ts';
import { listMembers } from './members.ts';
import { requireTeaches } from './policy.ts';

/**
 * Sends somebody of the cohort a few words as a message, by the ways they prefer; the ledger keeps that it was written and
 * not what. The same message again changes nothing. @throws Problem `not-found`, `competence-needed`
 */
export async function writeMessage(
  { databases }: Pick<Context, 'databases'>,
  {
    person,
    cohortId,
    messageId,
    to,
    text,
  }: {
    readonly person: Person;
    readonly cohortId: string;
    readonly messageId: string;
    readonly to: string;
    readonly text: string;
  },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    await requireTeaches(tx, { person, cohortId });
    const members = await listMembers(tx, cohortId);
    if (!members.some(({ personId }) => personId === to))
      throw new Problem('not-found', 'There is nobody like that in this cohort any more.');
    const eventKey = `desk:${cohortId}:${messageId}`;
    const known = await tx
      .selectFrom('notifications')
      .select('id')
      .where('personId', '=', to)
      .where('eventKey', '=', eventKey)
      .executeTakeFirst();
    if (known !== undefined) return;
    // No name: a message outlives the account of whoever wrote it.
    const title = 'Your facilitator wrote to you';
    await notify(tx, [{ personId: to, kind: 'course', eventKey, title, body: text, path: '/cohort' }]);
    await appendRecord(tx, {
      streamKind: 'person',
      streamId: to,
      kind: 'facilitator-wrote',
      actor: `person:${person.personId}`,
      body: { cohort: cohortId, message: messageId },
    });
  });
}
