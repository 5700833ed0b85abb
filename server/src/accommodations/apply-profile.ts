import type { Tx } from '../db/database.ts';
import { peopleOf } from '../db/people-of.ts';
import { announceSitting } from '../events/announce-sitting.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { profileOf } from './profile-of.ts';
import { sittingTermsOf } from './sitting-terms-of.ts';

/**
 * Gives the sittings of somebody that wait for their start what their profile says now. One that runs keeps its terms: time is
 * added there by an extension with a reason, so that a deadline never moves without one.
 */
export async function applyProfile(
  tx: Tx,
  { personId, actor, reason }: { readonly personId: string; readonly actor: string; readonly reason: string },
): Promise<{ readonly updatedSittings: number; readonly hasRunningSitting: boolean }> {
  const terms = sittingTermsOf(await profileOf(tx, personId));
  const live = await tx
    .selectFrom('sittings')
    .select(['id', 'state', 'accommodation', 'breakBudgetMs'])
    .where('personId', 'in', peopleOf(personId))
    .where('state', 'in', ['scheduled', 'open'])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  const differing = live.filter(
    ({ state, accommodation, breakBudgetMs }) =>
      state === 'scheduled' && (accommodation !== terms.accommodation || breakBudgetMs !== terms.breakBudgetMs),
  );
  for (const { id } of differing) {
    await tx.updateTable('sittings').set(terms).where('id', '=', id).where('state', '=', 'scheduled').execute();
    await appendRecord(tx, {
      streamKind: 'sitting',
      streamId: id,
      kind: 'accommodation-applied',
      actor,
      reason,
      body: terms,
    });
    await announceSitting(tx, { sitting: id });
  }
  return { updatedSittings: differing.length, hasRunningSitting: live.some(({ state }) => state === 'open') };
}
