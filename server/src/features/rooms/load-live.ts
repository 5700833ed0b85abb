import type { sittingLiveSchema } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { standingOf } from '../../sittings/committer/standing-of.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { sittingOf } from '../../sittings/sitting-row.ts';

/** How a sitting stands and what its candidate is told, read with the candidate's own rights; null when it is not theirs. */
export async function loadLive(
  { databases }: Pick<Context, 'databases'>,
  { id, personId }: { readonly id: string; readonly personId: string },
): Promise<z.input<typeof sittingLiveSchema> | null> {
  return asPerson(databases.candidate, personId, async (tx) => {
    const row = await tx.selectFrom('sittings').selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined) return null;
    const notices = await tx
      .selectFrom('sittingNotices')
      .select(['id', 'kind', 'text', 'minutes', 'toldAt'])
      .where('sittingId', '=', id)
      .orderBy('toldAt', 'desc')
      .limit(50)
      .execute();
    const help = await tx
      .selectFrom('helpRequests')
      .select(['id', 'number', 'text', 'askedAt', 'answer'])
      .where('sittingId', '=', id)
      .orderBy('askedAt', 'desc')
      .limit(20)
      .execute();
    return {
      ...standingOf(sittingOf(row), await databaseNow(tx)),
      notices: notices.map(({ toldAt, ...notice }) => ({ ...notice, toldAt: toldAt.toISOString() })),
      help: help.map(({ askedAt, ...call }) => ({ ...call, askedAt: askedAt.toISOString() })),
    };
  });
}
