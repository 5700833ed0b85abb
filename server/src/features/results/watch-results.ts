import { listOfficers } from '../../accounts/list-officers.ts';
import { tellStaff } from '../../notifications/tell-staff.ts';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { notify } from '../../notifications/notify.ts';
import { presentDay } from '../../time-zones/present-day.ts';

/**
 * Tells officers of results whose review or release is late, each step once, and the candidate, once, when a promised day
 * has passed: that it is late, and that nothing is lost. Safe to repeat. Returns how many results are late.
 */
export async function watchResults({ databases }: Pick<Context, 'databases'>): Promise<number> {
  return databases.staff.transaction().execute(async (tx) => {
    const { rows: late } = await sql<{ sittingId: string; personId: string; step: 'review' | 'release'; by: Date }>`
      select sitting_id, person_id, 'release' as step, promised_at as by from results
      where released_at is null and promised_at < clock_timestamp()
      union all
      select sitting_id, person_id, 'review', review_by from results
      where released_at is null and reviewed_at is null and review_by < clock_timestamp()
      order by 1 limit 500`.execute(tx);
    if (late.length === 0) return 0;
    const officers = await listOfficers(tx);
    for (const { sittingId, personId, step, by } of late) {
      const day = presentDay(by);
      const title = step === 'review' ? 'The review of a result is late' : 'A result is later than promised';
      await tellStaff(tx, {
        to: officers.filter((officer) => officer !== personId),
        eventKey: `result-late:${step}:${sittingId}`,
        title,
        body: `It was to be done by ${day}.`,
        path: '/staff/results',
      });
      if (step === 'release') await tellCandidate(tx, { sittingId, personId, day });
    }
    return late.length;
  });
}

function tellCandidate(
  tx: Parameters<typeof notify>[0],
  { sittingId, personId, day }: { readonly sittingId: string; readonly personId: string; readonly day: string },
): Promise<void> {
  return notify(tx, [
    {
      personId,
      kind: 'exam',
      eventKey: `result-late:${sittingId}`,
      title: 'Your result is later than we promised',
      body: `It was promised by ${day} and is not released yet. Your answers are safe, and the officers know that it is late.`,
      path: `/exam/results/${sittingId}`,
    },
  ]);
}
