import type { Endpoints } from '@cmdsp/contract';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import { consentText } from './consent-text.ts';

/** A learner's own seats, and what their sponsors may count of theirs. */
export async function showSeats(
  { databases }: Pick<Context, 'databases'>,
  personId: string,
): Promise<Sent<Endpoints['GET /api/seats']>> {
  const rows = await asPerson(databases.candidate, personId, (tx) =>
    tx
      .selectFrom('sponsorSeats as t')
      .innerJoin('sponsors as s', 's.id', 't.sponsorId')
      .leftJoin('sponsorConsents as c', (join) =>
        join
          .onRef('c.sponsorId', '=', 't.sponsorId')
          .onRef('c.personId', '=', 't.personId')
          .on('c.withdrawnAt', 'is', null),
      )
      .select(['t.sponsorId', 's.name as sponsor', 't.redeemedAt', 'c.textVersion', 'c.givenAt'])
      .where('t.personId', '=', personId)
      .orderBy('t.redeemedAt')
      .execute(),
  );
  return {
    consentText: { version: consentText.version, paragraphs: [...consentText.paragraphs] },
    seats: rows.map(({ sponsorId, sponsor, redeemedAt, textVersion, givenAt }) => ({
      sponsorId,
      sponsor,
      redeemedAt: redeemedAt.toISOString(),
      consent:
        textVersion === null || givenAt === null ? null : { version: textVersion, givenAt: givenAt.toISOString() },
    })),
  };
}
