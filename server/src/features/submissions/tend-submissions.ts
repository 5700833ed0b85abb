import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { listOfficers } from '../../accounts/list-officers.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { notify } from '../../notifications/notify.ts';
import { tellStaff } from '../../notifications/tell-staff.ts';
import { presentDay } from '../../time-zones/present-day.ts';

/**
 * Finds work whose promised date is over: officers hear of it by a number, its owner is told that it is late and that we
 * know, the ledger keeps the breach. Each once; safe to repeat. Returns how many.
 */
export async function tendSubmissions({ databases }: Pick<Context, 'databases'>): Promise<number> {
  return databases.staff.transaction().execute(async (tx) => {
    const late = await tx
      .updateTable('submissions')
      .set({ overdueToldAt: sql<Date>`clock_timestamp()` })
      .where('state', '=', 'submitted')
      .where('overdueToldAt', 'is', null)
      .where('promisedBy', '<', sql<Date>`clock_timestamp()`)
      .returning(['id', 'personId', 'kind', 'subject', 'promisedBy'])
      .execute();
    if (late.length === 0) return 0;
    for (const { id, personId, kind, subject, promisedBy } of late) {
      const day = promisedBy === null ? '' : presentDay(promisedBy);
      await appendRecord(tx, {
        streamKind: 'submission',
        streamId: id,
        kind: 'promise-broken',
        actor: 'system',
        body: { promisedBy: promisedBy?.toISOString() ?? null },
      });
      await notify(tx, [
        {
          personId,
          kind: 'exam',
          eventKey: `work-late:${id}`,
          title: kind === 'capstone' ? 'Feedback on your capstone is late' : 'Feedback on your assignment is late',
          body: `We promised it by ${day} and have not kept that. Those who answer for marking were told today. Nothing you handed in is lost.`,
          path: kind === 'capstone' ? '/capstone' : `/assignments/${subject.replace('module-', '')}`,
        },
      ]);
    }
    await tellStaff(tx, {
      to: await listOfficers(tx),
      eventKey: `work-late:${late.map(({ id }) => id).toSorted()[0]}`,
      title: late.length === 1 ? 'One piece of work is late' : `${late.length} pieces of work are late`,
      body: 'Feedback was promised and is not there. The page of marking decisions shows what each waits for.',
      path: '/staff/marking-decisions',
    });
    return late.length;
  });
}
