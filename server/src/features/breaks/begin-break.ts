import { pauseSitting } from '@cmdsp/sittings';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { recordEntries } from '../../sittings/finish-sitting.ts';
import { saveOpenSitting } from '../../sittings/save-open-sitting.ts';
import { breaksAt, lockOwn, type Own, sittingOver } from './queries.ts';

/**
 * Stops the clock for a break, for at most what is left of the granted minutes. Beginning a break that runs already changes
 * nothing. @throws Problem `not-found`, `sitting-over`, `sitting-refused` saying why there is no break now
 */
export async function beginBreak({ databases, newId }: Context, own: Own): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const { row, sitting, now } = await lockOwn(tx, own);
    const { left, endsAt } = await breaksAt(tx, { id: own.id, budgetMs: row.breakBudgetMs, now });
    if (endsAt !== null) return;
    if (left === 0) throw new Problem('sitting-refused', refusal(row.breakBudgetMs));
    const paused = pauseSitting({ sitting, now, kind: 'break', longest: left });
    if (!paused.ok) throw notNow(paused.problem.phase);
    const { pause } = paused.value.sitting;
    if (pause?.kind !== 'break' || pause.until === null)
      throw new Problem('sitting-refused', 'The clock stands already: an invigilator has stopped it.');
    await saveOpenSitting(tx, paused.value.sitting);
    // After the row of the sitting: a break before this one, which ended by itself, is closed by that.
    await tx
      .insertInto('sittingBreaks')
      .values({ id: newId(), sittingId: own.id, beganAt: new Date(pause.at), endsBy: new Date(pause.until) })
      .execute();
    await recordEntries(tx, {
      sittingId: own.id,
      actor: `person:${own.personId}`,
      entries: paused.value.ledger,
    });
  });
}

function refusal(budgetMs: number): string {
  return budgetMs === 0
    ? 'No stop-clock breaks are arranged for this sitting.'
    : 'Your break minutes are used up. The clock goes on.';
}

function notNow(phase: string): Problem {
  if (phase === 'scheduled') return new Problem('sitting-refused', 'Start the exam first.');
  if (phase === 'in-grace')
    return new Problem('sitting-refused', 'The time is over; a break is not possible any more.');
  return sittingOver();
}
