import { listOfficers } from '../../accounts/list-officers.ts';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { peopleOf } from '../../db/people-of.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { encryptPersonalData } from '../../ledger/personal-data.ts';
import { tellOfficers } from './tell-officers.ts';

/** What the person concerned says to a notice; the newest words count until the time is over. @throws Problem `not-found` */
export async function answerCase(
  { databases, secrets }: Context,
  { id, personId, answer }: { readonly id: string; readonly personId: string; readonly answer: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const answered = await tx
      .updateTable('misconductCases')
      .set({ answer, answeredAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', id)
      .where('personId', 'in', peopleOf(personId))
      .where('state', '=', 'noticed')
      .where('hearUntil', '>', sql<Date>`clock_timestamp()`)
      .returning(['number', 'personId'])
      .executeTakeFirst();
    if (answered === undefined) throw new Problem('not-found', 'There is no case of yours that waits for your answer.');
    const owner = answered.personId;
    await appendRecord(tx, {
      streamKind: 'misconduct',
      streamId: id,
      kind: 'misconduct-answered',
      actor: `person:${personId}`,
      body: {
        number: answered.number,
        personalData: await encryptPersonalData(tx, { secrets, personId: owner, value: { answer } }),
      },
    });
    await tellOfficers(tx, {
      id,
      to: await listOfficers(tx, { except: [owner, personId] }),
      event: 'answered',
      title: `Case ${answered.number} was answered`,
      body: 'The candidate has said how it was. A decision can be proposed now.',
    });
  });
}
