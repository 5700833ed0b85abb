import type { Tx } from '../../db/database.ts';

/** Seats that somebody's employer paid for, what they agreed to, and the sponsors that they speak for; ask as that person. */
export async function exportSponsors(tx: Tx) {
  return {
    seats: await tx
      .selectFrom('sponsorSeats as t')
      .innerJoin('sponsors as s', 's.id', 't.sponsorId')
      .select(['s.name as sponsor', 't.redeemedAt', 't.emptiedAt'])
      .orderBy('t.redeemedAt')
      .execute(),
    sponsorConsents: await tx
      .selectFrom('sponsorConsents')
      .select(['sponsorId', 'textVersion', 'textHash', 'givenAt', 'withdrawnAt'])
      .orderBy('givenAt')
      .execute(),
    spokeForSponsors: await tx
      .selectFrom('sponsorRepresentatives')
      .select(['sponsorId', 'appointedAt', 'endedAt', 'endReason'])
      .orderBy('appointedAt')
      .execute(),
  };
}
