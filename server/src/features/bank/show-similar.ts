import { countTry } from '../../accounts/limits.ts';
import { recordBankReading } from '../../bank/record-bank-reading.ts';
import type { Context } from '../../context.ts';
import { findSimilar } from './find-similar.ts';

/** Pairs of similar questions for a reader, which is written down: they stand there in full. @throws Problem `too-many-requests` */
export async function showSimilar(
  context: Context,
  {
    personId,
    query,
  }: {
    readonly personId: string;
    readonly query: { readonly threshold?: number | undefined; readonly entry?: string | undefined };
  },
) {
  await countTry(context, { limit: 'bank-reading-person', subject: personId });
  return context.databases.staff.transaction().execute(async (tx) => {
    await recordBankReading(tx, { personId, what: 'Similar questions' });
    return findSimilar(tx, context, query);
  });
}
