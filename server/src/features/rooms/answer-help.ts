import type { Context } from '../../context.ts';
import { announceSitting } from '../../events/announce-sitting.ts';
import { Problem } from '../../http/problem.ts';
import type { Person } from '../../http/viewer.ts';
import { requireNoConflict } from '../../impartiality/conflict-between.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { requireSeat, roomNotFound } from './room-name.ts';
import { tellCandidate } from './tell-candidate.ts';

/** Answers a call for help; the candidate reads it at once. @throws Problem `not-found`, `conflict` when it was answered */
export async function answerHelp(
  context: Pick<Context, 'databases'>,
  { person, id, answer }: { readonly person: Person; readonly id: string; readonly answer: string },
): Promise<void> {
  await context.databases.staff.transaction().execute(async (tx) => {
    const call = await tx.selectFrom('helpRequests').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    if (call === undefined) throw roomNotFound();
    const { sittingId, number } = call;
    const { personId } = await requireSeat(tx, person, sittingId);
    await requireNoConflict(tx, { assignment: 'invigilate', actorId: person.personId, personIds: [personId] });
    if (call.answeredAt !== null) throw new Problem('conflict', 'Somebody has answered this call already.');
    const answeredAt = new Date(await databaseNow(tx));
    await tx
      .updateTable('helpRequests')
      .set({ answeredAt, answeredBy: person.personId, answer })
      .where('id', '=', id)
      .execute();
    const notice = { sittingId, requestId: id, kind: 'help-answer', text: answer, minutes: null } as const;
    await tellCandidate(tx, { ...notice, actorId: person.personId });
    await appendRecord(tx, {
      streamKind: 'sitting',
      streamId: sittingId,
      kind: 'help-answered',
      actor: `person:${person.personId}`,
      reason: answer,
      body: { number },
    });
    await announceSitting(tx, { sitting: sittingId });
  });
}
