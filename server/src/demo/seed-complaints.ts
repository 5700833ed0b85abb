import { writeComplaintNumber } from '@cmdsp/complaints';
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { newId } from '../db/uuid.ts';
import { fileComplaint } from '../features/complaints/file-complaint.ts';
import { acknowledgeComplaint, assignComplaint, decideComplaint } from '../features/complaints/take-step.ts';
import { withdrawComplaint } from '../features/complaints/withdraw-complaint.ts';
import { appendRecord } from '../ledger/append-record.ts';
import type { SeededPeople } from './seed-people.ts';

/**
 * Gives the demonstration a complaint in every state: just received, being looked at, decided, taken back, and one of
 * somebody without an account that is late. Does nothing where one is there already.
 */
export async function seedComplaints(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const { staff } = context.databases;
  if ((await staff.selectFrom('complaints').select('id').limit(1).executeTakeFirst()) !== undefined) return;
  const [officerId, facilitatorId] = [idOf.get('officer'), idOf.get('facilitator')];
  const [ready, certified] = [idOf.get('candidate-ready'), idOf.get('candidate-certified')];
  if (officerId === undefined || facilitatorId === undefined || ready === undefined || certified === undefined) return;

  await file(context, ready, {
    kind: 'complaint',
    about: 'service',
    concerns: 'The live session of last week',
    whatHappened: 'The session began twenty minutes late and the link to the meeting did not work before that.',
    wish: 'A recording, or the same topic once more',
  });
  const looked = await file(context, ready, {
    kind: 'complaint',
    about: 'person',
    concerns: 'The facilitator of my cohort',
    whatHappened: 'My question about network segmentation was answered with “look it up”. Others were helped.',
    wish: '',
  });
  await acknowledgeComplaint(context, { id: looked, officerId });
  await assignComplaint(context, { id: looked, officerId, handlerId: officerId, subjectId: facilitatorId });
  const decided = await file(context, certified, {
    kind: 'appeal',
    about: 'decision',
    concerns: 'The spelling of my name on the certificate',
    whatHappened: 'The certificate was printed with my name in one line where my passport has two.',
    wish: 'A certificate with the name as in my passport',
  });
  await acknowledgeComplaint(context, { id: decided, officerId });
  await assignComplaint(context, { id: decided, officerId, handlerId: officerId, subjectId: null });
  await decideComplaint(context, {
    id: decided,
    officerId,
    outcome: 'partly-upheld',
    answer:
      'The name is right and stays in one line, because every certificate is laid out so. The page shows it as you wrote it.',
  });
  const withdrawn = await file(context, certified, {
    kind: 'complaint',
    about: 'service',
    concerns: 'The exam page',
    whatHappened: 'I could not find the button for larger text. Somebody showed it to me in the meantime.',
    wish: '',
  });
  await withdrawComplaint(context, { id: withdrawn, personId: certified });
  await fileLate(context);
}

async function file(
  context: Context,
  personId: string,
  complaint: Parameters<typeof fileComplaint>[1]['complaint'],
): Promise<string> {
  const { number } = await fileComplaint(context, { personId, complaint });
  const { id } = await context.databases.staff
    .selectFrom('complaints')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return id;
}

/** Written row by row: nobody can file a complaint in the past. */
async function fileLate({ databases }: Context): Promise<void> {
  const daysAgo = (days: number) => sql<Date>`clock_timestamp() - ${days} * interval '1 day'`;
  await databases.staff.transaction().execute(async (tx) => {
    const id = newId();
    const number = writeComplaintNumber(randomBytes(8));
    await tx
      .insertInto('complaints')
      .values({
        id,
        number,
        kind: 'complaint',
        about: 'service',
        contactName: 'Ward 4, City Hospital',
        contactEmail: 'ward4@example.org',
        concerns: 'The page that checks certificates',
        whatHappened:
          'We checked the certificate of a contractor and did not understand what “suspended” means for us.',
        wish: 'Plainer words',
        state: 'received',
        filedAt: daysAgo(9),
        receivedAt: daysAgo(9),
        acknowledgeBy: daysAgo(4),
        decideBy: daysAgo(-21),
      })
      .execute();
    const body = { number, kind: 'complaint', about: 'service' };
    await appendRecord(tx, {
      streamKind: 'complaint',
      streamId: id,
      kind: 'complaint-received',
      actor: 'system',
      body,
    });
  });
}
