import { helpNumber } from '@cmdsp/sittings/room';
import type { Context } from '../../context.ts';
import { announceSitting } from '../../events/announce-sitting.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { lockSitting } from '../../sittings/finish-sitting.ts';
import { sittingGone } from './sitting-gone.ts';

type Call = {
  readonly id: string;
  readonly sittingId: string;
  readonly personId: string;
  readonly position: number | null;
  readonly text: string;
};

/** Calls of one sitting that may wait for an answer at once. */
const mostWaiting = 5;

/**
 * Puts a call for help into the queue of the room. The page made its id and shows the number already; repeating it is
 * the same call. The text stays out of the ledger. @throws Problem `not-found`, `sitting-refused`, `too-many-requests`
 */
export async function callHelp(context: Context, call: Call): Promise<{ number: string; askedAt: string }> {
  const { id, sittingId, personId, position, text } = call;
  const number = helpNumber(id);
  return context.databases.staff.transaction().execute(async (tx) => {
    const row = await lockSitting(tx, sittingId);
    if (row?.personId !== personId) throw sittingGone();
    const known = await tx
      .selectFrom('helpRequests')
      .select(['sittingId', 'number', 'askedAt'])
      .where((where) => where.or([where('id', '=', id), where('number', '=', number)]))
      .executeTakeFirst();
    if (known?.sittingId === sittingId && known.number === number)
      return { number, askedAt: known.askedAt.toISOString() };
    if (known !== undefined) throw new Problem('sitting-refused', 'This number is taken. Press the button again.');
    if (row.state !== 'open' && row.state !== 'scheduled')
      throw new Problem('sitting-refused', 'This sitting is over. Write to the certification office instead.');
    const waiting = await tx
      .selectFrom('helpRequests')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('sittingId', '=', sittingId)
      .where('answeredAt', 'is', null)
      .executeTakeFirstOrThrow();
    if (Number(waiting.count) >= mostWaiting)
      throw new Problem('too-many-requests', 'Your earlier calls are in the queue. Somebody comes to them.');
    const { askedAt } = await tx
      .insertInto('helpRequests')
      .values({ id, number, sittingId, position, text, answeredAt: null, answeredBy: null, answer: null })
      .returning('askedAt')
      .executeTakeFirstOrThrow();
    await appendRecord(tx, {
      streamKind: 'sitting',
      streamId: sittingId,
      kind: 'help-called',
      actor: `person:${personId}`,
      body: { number, position },
    });
    await announceSitting(tx, { sitting: sittingId });
    return { number, askedAt: askedAt.toISOString() };
  });
}
