import { eventsOf, listReminders, type Reminder } from '@cmdsp/cohorts';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { queueMails } from '../../mail/queue-mail.ts';
import { reminderMail } from './mails.ts';
import { titleOfModule } from './present-cohort.ts';
import { type CohortRow, dayIn, listCohortRows, listLiveDates, listModuleDates, readToday } from './queries.ts';

const peopleATransaction = 200;

/**
 * Reminds the people of all cohorts of what happens in seven days and tomorrow, each once: who was reminded is written
 * in the transaction that queues the mail, so it may be repeated, interrupted, and run by several processes at once.
 * Returns how many mails were queued.
 */
export async function sendReminders(context: Pick<Context, 'databases' | 'config' | 'catalogue'>): Promise<number> {
  const { staff } = context.databases;
  const cohorts = await listCohortRows(staff, { facilitator: null });
  const { now } = await readToday(staff, 'UTC');
  let queued = 0;
  for (const cohort of cohorts) {
    const today = dayIn(now, cohort.timeZone);
    if (cohort.endsOn === null || cohort.endsOn < today) continue;
    const events = eventsOf({
      modules: await listModuleDates(staff, cohort.id),
      liveDates: await listLiveDates(staff, cohort.id),
    });
    for (const reminder of listReminders(events, today)) queued += await remindPeople(context, { cohort, reminder });
  }
  return queued;
}

async function remindPeople(
  context: Pick<Context, 'databases' | 'config' | 'catalogue'>,
  { cohort, reminder }: { readonly cohort: CohortRow; readonly reminder: Reminder },
): Promise<number> {
  const url = `${context.config.publicUrl}/cohort`;
  const events = reminder.events.map((event) => ({ ...event, moduleTitle: titleOfModule(context, event.module) }));
  let queued = 0;
  for (;;) {
    const people = await listUnreminded(context, { cohort, reminder });
    if (people.length === 0) return queued;
    const emails = await addressesOf(
      context,
      people.map(({ personId }) => personId),
    );
    queued += await context.databases.staff.transaction().execute(async (tx) => {
      const noted = await tx
        .insertInto('cohortReminders')
        .values(
          people.map(({ personId }) => ({
            cohortId: cohort.id,
            personId,
            day: reminder.day,
            leadDays: reminder.leadDays,
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .returning('personId')
        .execute();
      // Whoever another process has noted meanwhile hears from it.
      const isOurs = new Set(noted.map(({ personId }) => personId));
      const mails = people.flatMap(({ personId, name }) => {
        const to = emails.get(personId);
        if (to === undefined || !isOurs.has(personId)) return [];
        const mail = reminderMail({ cohort, name, leadDays: reminder.leadDays, events, url });
        return [{ config: context.config, kind: 'cohort-reminder', personId, to, mail }];
      });
      await queueMails(tx, mails);
      return mails.length;
    });
  }
}

/** Members and facilitators of the cohort who have not heard of this day at this distance. */
async function listUnreminded(
  { databases }: Pick<Context, 'databases'>,
  { cohort, reminder }: { readonly cohort: CohortRow; readonly reminder: Reminder },
) {
  const { rows } = await sql<{ personId: string; name: string }>`
    select p.id as person_id, p.display_name as name from people p
    where (exists (select from cohort_members m where m.person_id = p.id and m.cohort_id = ${cohort.id})
        or exists (select from cohort_facilitators f
          where f.person_id = p.id and f.cohort_id = ${cohort.id} and f.ended_at is null))
      and not exists (select from cohort_reminders r where r.person_id = p.id and r.cohort_id = ${cohort.id}
        and r.day = ${reminder.day}::date and r.lead_days = ${reminder.leadDays})
    order by p.id limit ${peopleATransaction}`.execute(databases.staff);
  return rows;
}

/** Confirmed addresses only: nobody else has asked for mail. */
async function addressesOf(
  { databases }: Pick<Context, 'databases'>,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; email: string }>`
    select id, email from auth_users where email_verified and id = any(${[...people]}::uuid[])`.execute(databases.auth);
  return new Map(rows.map(({ id, email }) => [id, email]));
}
