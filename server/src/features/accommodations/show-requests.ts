import { judgeRequestStep } from '@cmdsp/accommodations';
import { describeConflict } from '@cmdsp/impartiality';
import type { Context } from '../../context.ts';
import { conflictBetween } from '../../impartiality/conflict-between.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { refusalWords } from './change-own-request.ts';
import { presentRequest } from './present-request.ts';
import { listRequests } from './queries.ts';

type Row = Awaited<ReturnType<typeof listRequests>>[number];

/** Every request for an officer: what is due first stands first; why they may not look at one is said. */
export async function showRequests({ databases }: Pick<Context, 'databases'>, officerId: string) {
  const db = databases.staff;
  const now = await databaseNow(db);
  const rows = await listRequests(db);
  const requests = [];
  for (const row of rows) requests.push(await presentRow(db, { row, officerId, now }));
  return { requests };
}

async function presentRow(
  db: Context['databases']['staff'],
  { row, officerId, now }: { readonly row: Row; readonly officerId: string; readonly now: number },
) {
  const isOpen = row.state === 'waiting' || row.state === 'appealed';
  return {
    ...presentRequest(row),
    candidate: row.candidate,
    isLate: isOpen && row.decideBy.getTime() < now,
    handler: row.handler === null ? null : { name: row.handler, isMe: row.handlerId === officerId },
    barrier: isOpen ? await barrierOf(db, { row, officerId }) : null,
  };
}

async function barrierOf(
  db: Context['databases']['staff'],
  { row, officerId }: { readonly row: Row; readonly officerId: string },
): Promise<string | null> {
  const conflict = await conflictBetween(db, {
    assignment: 'decide-accommodation',
    actorId: officerId,
    personIds: [row.personId],
  });
  if (conflict !== null) return describeConflict(conflict);
  const verdict = judgeRequestStep({ step: 'take', request: row, actorId: officerId });
  return verdict.ok ? null : refusalWords(verdict.problem);
}
