import { listOfficers } from '../../accounts/list-officers.ts';
import { dueOf } from '@cmdsp/complaints';
import { instant } from '@cmdsp/primitives';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { readSetting } from '../../settings/read-setting.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { confirmHours } from './complaint-mails.ts';
import { tellAboutComplaint } from './tell-about-complaint.ts';
import { presentDay } from '../../time-zones/present-day.ts';

/**
 * What complaints need with time: reminders of what is due soon or late (each once), complaints that no mailbox
 * confirmed are deleted, and the words of old ones forgotten. Safe to repeat. Returns how many were reminded of and forgotten.
 */
export async function tendComplaints({
  databases,
}: Pick<Context, 'databases'>): Promise<{ due: number; forgotten: number }> {
  await databases.auth
    .deleteFrom('complaints')
    .where('state', '=', 'unconfirmed')
    .where('filedAt', '<', sql<Date>`clock_timestamp() - ${confirmHours} * interval '1 hour'`)
    .execute();
  return { due: await remind(databases.staff), forgotten: await forgetWords(databases.staff) };
}

async function remind(db: Context['databases']['staff']): Promise<number> {
  const now = await databaseNow(db);
  const officers = await listOfficers(db);
  const open = await db
    .selectFrom('complaints')
    .select(['id', 'number', 'state', 'complainantId', 'subjectId', 'handlerId', 'acknowledgeBy', 'decideBy'])
    .where('state', 'in', ['received', 'acknowledged'])
    .execute();
  let reminded = 0;
  for (const complaint of open) {
    const { id, number, handlerId, subjectId, complainantId } = complaint;
    const moment = (time: Date | null) => (time === null ? null : instant(time.getTime()));
    const facts = {
      ...complaint,
      acknowledgeBy: moment(complaint.acknowledgeBy),
      decideBy: moment(complaint.decideBy),
    };
    const due = dueOf(facts, now);
    if (due === null || due.standing === 'in-time') continue;
    // Nobody handles it, or it is late: everybody who may do something about it hears of it.
    const all = officers.filter((officer) => officer !== subjectId && officer !== complainantId);
    const to = handlerId === null || due.standing === 'late' ? all : [handlerId];
    const day = presentDay(new Date(due.by));
    const verb = due.step === 'acknowledge' ? 'acknowledged' : 'decided';
    const title = due.standing === 'late' ? `Complaint ${number} is late` : `Complaint ${number} is due soon`;
    await tellAboutComplaint(db, {
      id,
      to,
      event: `${due.step}:${due.standing}`,
      title,
      body: `It was to be ${verb} by ${day}.`,
    });
    reminded += 1;
  }
  return reminded;
}

async function forgetWords(db: Context['databases']['staff']): Promise<number> {
  const days = await readSetting(db, 'complaint-keep-days');
  const forgotten = await db
    .updateTable('complaints')
    .set({
      concerns: 'Forgotten',
      whatHappened: 'Forgotten',
      wish: '',
      answer: sql<string | null>`case when answer is null then null else 'Forgotten' end`,
      contactName: null,
      contactEmail: null,
      forgottenAt: sql<Date>`clock_timestamp()`,
    })
    .where('forgottenAt', 'is', null)
    .where(
      sql<Date>`coalesce(decided_at, withdrawn_at)`,
      '<',
      sql<Date>`clock_timestamp() - ${days} * interval '1 day'`,
    )
    .executeTakeFirst();
  return Number(forgotten.numUpdatedRows);
}
