import type { Tx } from '../../db/database.ts';

/** What somebody asked for about their data, and what stood against it; inside `asPerson`. */
export async function exportPrivacy(tx: Tx) {
  return {
    erasureRequests: await tx
      .selectFrom('erasureRequests')
      .select(['state', 'givesUpCertificate', 'askedAt', 'dueAt', 'toldAt', 'endedAt'])
      .orderBy('askedAt')
      .execute(),
    erasureHolds: await tx
      .selectFrom('erasureHolds')
      .select(['ground', 'note', 'placedAt', 'liftedAt', 'liftReason'])
      .orderBy('placedAt')
      .execute(),
  };
}
