import { isDeepStrictEqual } from 'node:util';
import { paperSchema } from '@cmdsp/contract';
import { presentPaper } from '@cmdsp/forms';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { sittingNotFound } from './not-found.ts';
import { paperView } from './paper-view.ts';
import { findOwnSitting } from './queries.ts';

/**
 * The paper of a started sitting. The database itself keeps it closed before the start: whether there is one for this
 * person is asked with their own rights; its texts are kept in memory for the whole room. `etag` names the bytes, which
 * never change. @throws Problem `not-found`, `sitting-refused`, `sitting-over`
 */
export async function showPaper(context: Context, own: { readonly id: string; readonly personId: string }) {
  const { formId, deal, title, paperHash } = await findOpenPaper(context, own);
  const found = await context.sittings.findPaper(formId);
  if (found === null) throw sittingNotFound();
  const view = paperView(title, presentPaper({ paper: found.paper, deal }), found.read);
  // Checking takes thirty times as long as showing: once for a form, because nothing but names and order differs.
  found.checkOnce(() => {
    if (!isDeepStrictEqual(paperSchema.parse(view), view)) throw new TypeError('A paper shows more than it should');
  });
  return { etag: `"${sha256(`${own.id}/${paperHash}`).slice(0, 22)}"`, paper: view };
}

function findOpenPaper(context: Context, own: { readonly id: string; readonly personId: string }) {
  return asPerson(context.databases.candidate, own.personId, async (tx) => {
    const row = await findOwnSitting(tx, own);
    if (row === undefined) throw sittingNotFound();
    if (row.startedAt === null)
      throw new Problem('sitting-refused', 'The questions open with the start of the sitting.');
    if (row.state !== 'open') throw new Problem('sitting-over', 'This sitting has ended; its questions are closed.');
    return tx
      .selectFrom('formPapers')
      .innerJoin('forms', 'forms.id', 'formPapers.formId')
      .innerJoin('sittingDeals', (join) => join.on('sittingDeals.sittingId', '=', row.id))
      .select(['formPapers.formId', 'sittingDeals.deal', 'forms.title', 'forms.paperHash'])
      .where('formPapers.formId', '=', row.formId)
      .executeTakeFirstOrThrow();
  });
}
