import type { Tx } from '../../db/database.ts';

/** Complaints and appeals that somebody filed; inside `asPerson`. */
export async function exportComplaints(tx: Tx) {
  return {
    complaints: await tx
      .selectFrom('complaints')
      .select([
        'number',
        'kind',
        'about',
        'concerns',
        'whatHappened',
        'wish',
        'state',
        'filedAt',
        'receivedAt',
        'acknowledgeBy',
        'acknowledgedAt',
        'decideBy',
        'decidedAt',
        'outcome',
        'answer',
        'withdrawnAt',
      ])
      .orderBy('filedAt')
      .execute(),
  };
}
