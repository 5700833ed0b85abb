import { listOfficers } from '../../accounts/list-officers.ts';
import { writeComplaintNumber } from '@cmdsp/complaints';
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import type { Person } from '../../http/viewer.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { encryptPersonalData } from '../../ledger/personal-data.ts';
import { tellOfficers } from './tell-officers.ts';
import { mayReport } from './policy.ts';

/**
 * Writes down what somebody saw in a sitting. Nothing follows from it but that officers hear of it and that a result which
 * was not released yet waits. @throws Problem `not-found`, `conflict` when a case is open, `conflict-of-interest`
 */
export async function reportCase(
  { databases, secrets }: Context,
  { viewer, sittingId, facts }: { readonly viewer: Person; readonly sittingId: string; readonly facts: string },
): Promise<{ number: string }> {
  return databases.staff.transaction().execute(async (tx) => {
    const sitting = await tx
      .selectFrom('sittings')
      .select(['personId', 'startedAt'])
      .where('id', '=', sittingId)
      .where('kind', '=', 'certification')
      .executeTakeFirst();
    if (sitting === undefined || sitting.startedAt === null || !(await mayReport(tx, { viewer, sittingId })))
      throw new Problem('not-found', 'There is no such sitting of yours to look after.');
    const { personId } = sitting;
    if (personId === viewer.personId) throw new Problem('conflict-of-interest', 'Nobody reports their own sitting.');
    const id = newId();
    const number = writeComplaintNumber(randomBytes(8));
    const made = await tx
      .insertInto('misconductCases')
      .values({ id, number, personId, sittingId, facts, reportedBy: viewer.personId })
      .onConflict((conflict) =>
        conflict
          .column('sittingId')
          .where(sql<boolean>`state <> 'decided'`)
          .doNothing(),
      )
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows === 0n)
      throw new Problem('conflict', 'A case about this sitting is open already. Add what you saw to that one.');
    await appendRecord(tx, {
      streamKind: 'misconduct',
      streamId: id,
      kind: 'misconduct-reported',
      actor: `person:${viewer.personId}`,
      body: { number, sittingId, personalData: await encryptPersonalData(tx, { secrets, personId, value: { facts } }) },
    });
    await tellOfficers(tx, {
      id,
      to: await listOfficers(tx, { except: [personId, viewer.personId] }),
      event: 'reported',
      title: `Case ${number} was reported`,
      body: 'Somebody who is not involved tells the candidate what is said and hears them.',
    });
    return { number };
  });
}
