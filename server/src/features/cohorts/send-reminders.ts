import { eventsOf, listReminders, type Reminder } from '@cmdsp/cohorts';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { notify } from '../../notifications/notify.ts';
import { reminderMessage } from './reminder-message.ts';
import { titleOfModule } from './present-cohort.ts';
import { type CohortRow, dayIn, listCohortRows, listLiveDates, listModuleDates, readToday } from './queries.ts';

const peopleATransaction = 200;

/**
 * Reminds the people of all cohorts of what happens in seven days and tomorrow, each once and in the way that
 * they prefer: who was reminded is written in the transaction that tells them, so it may be repeated, interrupted, and run
 * by several processes at once. Returns how many people were told.
 */
export async function sendReminders(context: Pick<Context, 'databases' | 'catalogue'>): Promise<number> {
  const { staff } = context.databases;
  const cohorts = await listCohortRows(staff, { facilitator: null });
  const { now } = await readToday(staff, 'UTC');
  let told = 0;
  for (const cohort of cohorts) {
    const today = dayIn(now, cohort.timeZone);
    if (cohort.endsOn === null || cohort.endsOn < today) continue;
    const events = eventsOf({
      modules: await listModuleDates(staff, cohort.id),
      liveDates: await listLiveDates(staff, cohort.id),
    });
    for (const reminder of listReminders(events, today)) told += await remindPeople(context, { cohort, reminder });
  }
  return told;
}

async function remindPeople(
  context: Pick<Context, 'databases' | 'catalogue'>,
  { cohort, reminder }: { readonly cohort: CohortRow; readonly reminder: Reminder },
): Promise<number> {
  const events = reminder.events.map((event) => ({ ...event, moduleTitle: titleOfModule(context, event.module) }));
  let told = 0;
  for (;;) {
    const people = await listUnreminded(context, { cohort, reminder });
    if (people.length === 0) return told;
    told += await context.databases.staff.transaction().execute(async (tx) => {
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
      const message = reminderMessage({ cohort, reminder, events });
      const ours = people.filter(({ personId }) => isOurs.has(personId));
      await notify(
        tx,
        ours.map(({ personId }) => ({ ...message, personId })),
      );
      return ours.length;
    });
  }
}

/** Members and facilitators of the cohort who have not heard of this day at this distance. */
async function listUnreminded(
  { databases }: Pick<Context, 'databases'>,
  { cohort, reminder }: { readonly cohort: CohortRow; readonly reminder: Reminder },
) {
  const { rows } = await sql<{ personId: string }>`
    select p.id as person_id from people p
    where (exists (select from cohort_members m where m.person_id = p.id and m.cohort_id = ${cohort.id})
        or exists (select from cohort_facilitators f
          where f.person_id = p.id and f.cohort_id = ${cohort.id} and f.ended_at is null))
      and not exists (select from cohort_reminders r where r.person_id = p.id and r.cohort_id = ${cohort.id}
        and r.day = ${reminder.day}::date and r.lead_days = ${reminder.leadDays})
    order by p.id limit ${peopleATransaction}`.execute(databases.staff);
  return rows;
}
