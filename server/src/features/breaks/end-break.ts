import { resumeSitting } from '@cmdsp/sittings';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { recordEntries } from '../../sittings/finish-sitting.ts';
import { saveOpenSitting } from '../../sittings/save-open-sitting.ts';
import { lockOwn, type Own } from './queries.ts';

/**
 * Makes the clock go on after a break, also after one that ended by itself. Where none is there to end, nothing changes.
 * @throws Problem `not-found`, `sitting-refused` when an invigilator has stopped the clock
 */
export async function endBreak({ databases }: Context, own: Own): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const { sitting, now } = await lockOwn(tx, own);
    if (sitting.kind !== 'open' || sitting.pause === undefined || sitting.pause === null) return;
    if (sitting.pause.kind !== 'break')
      throw new Problem('sitting-refused', 'An invigilator has stopped the clock and makes it go on.');
    const resumed = resumeSitting({ sitting, now });
    if (!resumed.ok) return;
    await saveOpenSitting(tx, resumed.value.sitting);
    await recordEntries(tx, { sittingId: own.id, actor: `person:${own.personId}`, entries: resumed.value.ledger });
  });
}
