import { judgeRequestStep, type RequestRefusal } from '@cmdsp/accommodations';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { encryptPersonalData } from '../../ledger/personal-data.ts';
import { promisedDate } from './ask-accommodation.ts';
import { tellOfficers } from './tell.ts';

type Own = { readonly id: string; readonly personId: string };

const now = sql<Date>`clock_timestamp()`;

/** Takes a request back. What was decided before an appeal stays decided. @throws Problem `not-found`, `conflict` */
export async function withdrawRequest({ databases }: Context, own: Own): Promise<void> {
  await asPerson(databases.candidate, own.personId, async (tx) => {
    const { state, number } = await requireOwnStep(tx, own, 'withdraw');
    const free = { handlerId: null, takenAt: null };
    await tx
      .updateTable('accommodationRequests')
      .set(state === 'waiting' ? { ...free, state: 'withdrawn', withdrawnAt: now } : { ...free, state: 'decided' })
      .where('id', '=', own.id)
      .execute();
    await record(tx, own, { kind: 'accommodation-withdrawn', body: { number, was: state } });
  });
}

/** Appeals once; another officer decides by the date that is answered. @throws Problem `not-found`, `conflict` */
export async function appealRequest(
  context: Context,
  { words, ...own }: Own & { readonly words: string },
): Promise<{ decideBy: string }> {
  const { databases, secrets } = context;
  const { personId, id } = own;
  return asPerson(databases.candidate, personId, async (tx) => {
    const { number } = await requireOwnStep(tx, own, 'appeal');
    const decideBy = await promisedDate(tx);
    await tx
      .updateTable('accommodationRequests')
      .set({ state: 'appealed', appealedAt: now, decideBy, handlerId: null, takenAt: null })
      .where('id', '=', id)
      .execute();
    const sealed = await encryptPersonalData(tx, { secrets, personId, value: words });
    await tx.insertInto('accommodationWords').values({ requestId: id, step: 'appeal', personId, sealed }).execute();
    await record(tx, own, {
      kind: 'accommodation-appealed',
      body: { number, decideBy: decideBy.toISOString() },
    });
    await tellOfficers(context, tx, { id, number, event: 'appealed', decideBy, except: [personId] });
    return { decideBy: decideBy.toISOString() };
  });
}

async function requireOwnStep(tx: Tx, { id, personId }: Own, step: 'withdraw' | 'appeal') {
  const row = await tx
    .selectFrom('accommodationRequests')
    .select(['personId', 'state', 'number', 'appealedAt'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found', 'There is no such request.');
  // An appeal that was taken back is used up.
  const state = step === 'appeal' && row.appealedAt !== null ? 'appeal-decided' : row.state;
  const request = { personId: row.personId, state, handlerId: null, decidedBy: null };
  const verdict = judgeRequestStep({ step, request, actorId: personId });
  if (!verdict.ok) throw new Problem('conflict', refusalWords(verdict.problem));
  return row;
}

/** Why a step is not possible, for whoever tried it. */
export function refusalWords(refusal: RequestRefusal): string {
  return {
    'not-open': 'This was decided or taken back already. Read the page again.',
    'own-request': 'Nobody decides what they asked for themselves.',
    'decided-before': 'You decided about this request. Another officer decides about the appeal.',
    'not-handler': 'Take the request first; then it is yours to decide.',
    'not-yours': 'This is somebody else’s request.',
    'appealed-once': 'You can appeal once, and you did.',
  }[refusal];
}

async function record(
  tx: Tx,
  { id, personId }: Own,
  { kind, body }: { readonly kind: string; readonly body: Record<string, string> },
): Promise<void> {
  await appendRecord(tx, { streamKind: 'accommodation', streamId: id, kind, actor: `person:${personId}`, body });
}
