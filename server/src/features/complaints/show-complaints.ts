import { barrierTo, dueOf } from '@cmdsp/complaints';
import { instant } from '@cmdsp/primitives';
import type { Context } from '../../context.ts';
import { listKnownRelations } from '../../impartiality/list-known-relations.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { presentComplaint } from './present-complaint.ts';
import { listComplaints, listStaff } from './queries.ts';

type Row = Awaited<ReturnType<typeof listComplaints>>[number];

/** What an officer may see: everything but what they are involved in, of which only the number is said. */
export async function showComplaints({ databases }: Pick<Context, 'databases'>, officerId: string) {
  const db = databases.staff;
  const now = await databaseNow(db);
  const rows = await listComplaints(db);
  const people = [...new Set(rows.flatMap(({ complainantId, subjectId }) => [complainantId, subjectId]))];
  const known = await listKnownRelations(db, { actors: [officerId], people: people.filter((id) => id !== null) });
  const visible = rows.filter((row) => barrierTo(officerId, row, known) === null);
  return {
    complaints: visible.map((row) => ({
      ...presentComplaint(row),
      complainant: row.complainantName ?? row.contactName ?? 'Forgotten',
      hasAccount: row.complainantId !== null,
      subject: row.subjectId === null ? null : { id: row.subjectId, name: row.subjectName ?? '' },
      handler:
        row.handlerId === null
          ? null
          : { id: row.handlerId, name: row.handlerName ?? '', isMe: row.handlerId === officerId },
      due: presentDue(row, now),
    })),
    hidden: rows.length - visible.length,
    staff: (await listStaff(db)).map(({ id, name, roles }) => ({ id, name, roles })),
  };
}

function presentDue({ state, acknowledgeBy, decideBy }: Row, now: ReturnType<typeof instant>) {
  const moment = (time: Date | null) => (time === null ? null : instant(time.getTime()));
  const due = dueOf({ state, acknowledgeBy: moment(acknowledgeBy), decideBy: moment(decideBy) }, now);
  return due === null ? null : { ...due, by: new Date(due.by).toISOString() };
}
