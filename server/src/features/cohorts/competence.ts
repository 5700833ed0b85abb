import type { Endpoints } from '@cmdsp/contract';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { isFacilitator, listCompetence, listPossibleFacilitators } from './facilitators.ts';
import { readToday } from './queries.ts';

/** Facilitators with what shows their competence; whether a record is valid is judged by the day in UTC. */
export async function showFacilitators(context: Context): Promise<Sent<Endpoints['GET /api/facilitators']>> {
  const { staff } = context.databases;
  const people = await listPossibleFacilitators(staff);
  const records = await listCompetence(
    staff,
    people.map(({ personId }) => personId),
  );
  const { today } = await readToday(staff, 'UTC');
  return {
    facilitators: people.map(({ personId, name }) => ({
      personId,
      name,
      records: records
        .filter((record) => record.personId === personId)
        .map(({ id, what, evidence, validUntil, recordedAt, withdrawReason }) => ({
          id,
          what,
          evidence,
          validUntil,
          recordedAt: recordedAt.toISOString(),
          isValid: withdrawReason === null && validUntil >= today,
          withdrawReason,
        })),
    })),
  };
}

/** Records why somebody may teach, and until when, with the ledger record. @throws Problem `conflict` */
export async function recordCompetence(
  { databases }: Pick<Context, 'databases'>,
  record: {
    readonly personId: string;
    readonly what: string;
    readonly evidence: string;
    readonly validUntil: string;
    readonly by: string;
  },
): Promise<string> {
  const { personId, what, evidence, validUntil, by } = record;
  const id = newId();
  await databases.staff.transaction().execute(async (tx) => {
    if (!(await isFacilitator(tx, personId)))
      throw new Problem('conflict', 'Give this person the role of facilitator first, on the page People.');
    await tx
      .insertInto('competenceRecords')
      .values({ id, personId, what, evidence, validUntil, recordedBy: by })
      .execute();
    await appendRecord(tx, {
      streamKind: 'person',
      streamId: personId,
      kind: 'competence-recorded',
      actor: `person:${by}`,
      body: { record: id, validUntil },
    });
  });
  return id;
}

/** Withdraws a competence record; it is kept with the reason. @throws Problem `not-found` */
export async function withdrawCompetence(
  { databases }: Pick<Context, 'databases'>,
  {
    personId,
    recordId,
    by,
    reason,
  }: { readonly personId: string; readonly recordId: string; readonly by: string; readonly reason: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const withdrawn = await tx
      .updateTable('competenceRecords')
      .set({ withdrawnAt: sql<Date>`clock_timestamp()`, withdrawnBy: by, withdrawReason: reason })
      .where('id', '=', recordId)
      .where('personId', '=', personId)
      .where('withdrawnAt', 'is', null)
      .executeTakeFirst();
    if (withdrawn.numUpdatedRows === 0n) throw new Problem('not-found', 'This record is not in force any more.');
    await appendRecord(tx, {
      streamKind: 'person',
      streamId: personId,
      kind: 'competence-withdrawn',
      actor: `person:${by}`,
      reason,
      body: { record: recordId },
    });
  });
}
