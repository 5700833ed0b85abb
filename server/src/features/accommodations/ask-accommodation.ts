import { type Arrangement, noArrangement, readTimeFactor } from '@cmdsp/accommodations';
import { writeComplaintNumber } from '@cmdsp/complaints';
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { countTry } from '../../accounts/limits.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Database } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { encryptPersonalData } from '../../ledger/personal-data.ts';
import { readSetting } from '../../settings/read-setting.ts';
import { tellOfficers } from './tell.ts';

/** What somebody asks: what can be chosen, and their own words. */
export type NewRequest = { readonly asked: Omit<Arrangement, 'other'>; readonly words: string };

/**
 * Asks for an accommodation. The words are encrypted with the key of the person.
 * @throws Problem `conflict` while another request waits, `request-malformed`, `too-many-requests`
 */
export async function askAccommodation(
  context: Context,
  { personId, request }: { readonly personId: string; readonly request: NewRequest },
): Promise<{ id: string; number: string; decideBy: string }> {
  const { databases, secrets, newId } = context;
  await countTry(context, { limit: 'accommodation-person', subject: personId });
  const { asked, words } = request;
  const timeFactor = requireFactor(asked.timeFactor);
  return asPerson(databases.candidate, personId, async (tx) => {
    const waiting = await tx
      .selectFrom('accommodationRequests')
      .select('number')
      .where('state', 'in', ['waiting', 'appealed'])
      .executeTakeFirst();
    if (waiting !== undefined)
      throw new Problem('conflict', `Request ${waiting.number} waits for its decision. Take it back to ask anew.`);
    const id = newId();
    const number = writeComplaintNumber(randomBytes(8));
    const decideBy = await promisedDate(tx);
    await tx
      .insertInto('accommodationRequests')
      .values({
        id,
        number,
        personId,
        asked: JSON.stringify({ ...noArrangement, ...asked, timeFactor }),
        state: 'waiting',
        decideBy,
      })
      .execute();
    const sealed = await encryptPersonalData(tx, { secrets, personId, value: words });
    await tx.insertInto('accommodationWords').values({ requestId: id, step: 'request', personId, sealed }).execute();
    await appendRecord(tx, {
      streamKind: 'accommodation',
      streamId: id,
      kind: 'accommodation-asked',
      actor: `person:${personId}`,
      body: {
        number,
        decideBy: decideBy.toISOString(),
        personalData: await encryptPersonalData(tx, { secrets, personId, value: { ...asked, timeFactor } }),
      },
    });
    await tellOfficers(context, tx, { id, number, event: 'asked', decideBy, except: [personId] });
    return { id, number, decideBy: decideBy.toISOString() };
  });
}

/** By when something that comes in now is decided; the days are a setting. */
export async function promisedDate(db: Database): Promise<Date> {
  const days = await readSetting(db, 'accommodation-decide-days');
  const { rows } = await sql<{ by: Date }>`
    select date_trunc('milliseconds', clock_timestamp()) + ${days} * interval '1 day' as by`.execute(db);
  return rows[0]?.by ?? new Date(Number.NaN);
}

/** A factor in lowest terms. @throws Problem `request-malformed` outside 1 to 3 */
export function requireFactor(text: string): string {
  const factor = readTimeFactor(text);
  if (!factor.ok)
    throw new Problem('request-malformed', 'Write the time as a fraction from 1/1 to 3/1, for example 5/4.');
  return factor.value;
}
