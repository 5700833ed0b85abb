import { exchangeFormat, writeExchange } from '@cmdsp/bank';
import { countTry } from '../../accounts/limits.ts';
import { recordBankReading } from '../../bank/record-bank-reading.ts';
import type { Context } from '../../context.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { listNewest } from './queries.ts';
import type { bankContentSchema } from '@cmdsp/contract';
import type { z } from 'zod';

/**
 * The newest revisions as JSON near QTI 3: all of them, or those named. Who took the bank along stands in the ledger.
 * @throws Problem `too-many-requests`
 */
export async function exportEntries(
  context: Context,
  { personId, ids }: { readonly personId: string; readonly ids: string | undefined },
) {
  await countTry(context, { limit: 'bank-reading-person', subject: personId });
  const wanted = ids === undefined || ids.trim() === '' ? null : new Set(ids.split(/[\s,]+/));
  return context.databases.staff.transaction().execute(async (tx) => {
    const entries = (await listNewest(tx, context)).filter(({ id }) => wanted === null || wanted.has(id));
    await recordBankReading(tx, { personId, what: `Export of ${entries.length} questions and sets` });
    await appendRecord(tx, {
      streamKind: 'bank',
      streamId: context.isBankPrivate ? 'private' : 'practice',
      kind: 'bank-exported',
      actor: `person:${personId}`,
      body: { entries: entries.length },
    });
    const { items } = writeExchange(entries.map(({ content }) => content));
    // A round through JSON gives JSON.
    return { format: exchangeFormat, items: JSON.parse(JSON.stringify(items)) as z.input<typeof bankContentSchema>[] };
  });
}
