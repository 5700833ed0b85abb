import { compareContents } from '@cmdsp/bank';
import { countTry } from '../../accounts/limits.ts';
import { recordBankReading } from '../../bank/record-bank-reading.ts';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { plainContent } from './plain-content.ts';
import { listRevisions } from './queries.ts';

/**
 * Two revisions of an entry, field by field. Who reads is written down first.
 * @throws Problem `not-found`, `too-many-requests`
 */
export async function compareRevisions(
  context: Context,
  {
    personId,
    id,
    from,
    to,
  }: { readonly personId: string; readonly id: string; readonly from: number; readonly to: number },
) {
  await countTry(context, { limit: 'bank-reading-person', subject: personId });
  const revisions = await context.databases.staff.transaction().execute(async (tx) => {
    const what = `${id}, revisions ${from} and ${to} compared`;
    await recordBankReading(tx, { personId, what, entryId: id });
    return listRevisions(tx, id);
  });
  const [before, after] = [from, to].map((wanted) => revisions.find(({ revision }) => revision === wanted));
  if (before === undefined || after === undefined) throw new Problem('not-found', 'There is no such revision.');
  const changes = compareContents(plainContent(before.content), plainContent(after.content));
  // Where it stands is told by the steps; the words of a file about it are no change of the question.
  const said = changes.filter(({ field }) => !/(^|\.)status$|^provenance\./.test(field));
  return { changes: said.map(({ field, runs }) => ({ field, runs: runs.map((run) => ({ ...run })) })) };
}
