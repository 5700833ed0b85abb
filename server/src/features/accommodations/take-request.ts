import { judgeRequestStep, type RequestStep } from '@cmdsp/accommodations';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { requireNoConflict } from '../../impartiality/conflict-between.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { refusalWords } from './change-own-request.ts';
import { lockRequest } from './queries.ts';

type Asked = { readonly id: string; readonly officerId: string };

/**
 * Makes an officer the one who reads and decides a request. Whoever had it before loses both.
 * @throws Problem `not-found`, `conflict`, `conflict-of-interest` naming the relation
 */
export async function takeRequest({ databases }: Context, { id, officerId }: Asked): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const { number, handlerId } = await requireOfficerStep(tx, { id, officerId, step: 'take' });
    if (handlerId === officerId) return;
    await tx
      .updateTable('accommodationRequests')
      .set({ handlerId: officerId, takenAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', id)
      .execute();
    await appendRecord(tx, {
      streamKind: 'accommodation',
      streamId: id,
      kind: 'accommodation-taken',
      actor: `person:${officerId}`,
      body: { number, before: handlerId },
    });
  });
}

/** Locks the request and lets an officer's step pass, or says why not. */
export async function requireOfficerStep(
  tx: Tx,
  { id, officerId, step }: Asked & { readonly step: Extract<RequestStep, 'take' | 'decide'> },
) {
  const request = await lockRequest(tx, id);
  if (request === null) throw new Problem('not-found', 'There is no such request.');
  const { personId } = request;
  await requireNoConflict(tx, { assignment: 'decide-accommodation', actorId: officerId, personIds: [personId] });
  const verdict = judgeRequestStep({ step, request, actorId: officerId });
  if (!verdict.ok) {
    const isBarred = verdict.problem === 'decided-before' || verdict.problem === 'own-request';
    throw new Problem(isBarred ? 'conflict-of-interest' : 'conflict', refusalWords(verdict.problem));
  }
  return request;
}
