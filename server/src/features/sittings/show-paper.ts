import type { Context } from '../../context.ts';
import { presentPaper } from '@cmdsp/forms';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { sittingNotFound } from './not-found.ts';
import { paperView } from './paper-view.ts';
import { findOwnSitting } from './queries.ts';

/**
 * The paper of a started sitting, read with the candidate's own rights: the database itself keeps it closed before the
 * start. `etag` names its bytes, which never change. @throws Problem `not-found`, `sitting-refused`, `sitting-over`
 */
export async function showPaper(context: Context, own: { readonly id: string; readonly personId: string }) {
  return asPerson(context.databases.candidate, own.personId, async (tx) => {
    const row = await findOwnSitting(tx, own);
    if (row === undefined) throw sittingNotFound();
    if (row.startedAt === null)
      throw new Problem('sitting-refused', 'The questions open with the start of the sitting.');
    if (row.state !== 'open') throw new Problem('sitting-over', 'This sitting has ended; its questions are closed.');
    const { paper, deal, title, paperHash } = await tx
      .selectFrom('formPapers')
      .innerJoin('forms', 'forms.id', 'formPapers.formId')
      .innerJoin('sittingDeals', (join) => join.on('sittingDeals.sittingId', '=', row.id))
      .select(['formPapers.paper', 'sittingDeals.deal', 'forms.title', 'forms.paperHash'])
      .where('formPapers.formId', '=', row.formId)
      .executeTakeFirstOrThrow();
    return {
      etag: `"${sha256(`${row.id}/${paperHash}`).slice(0, 22)}"`,
      paper: paperView(title, presentPaper({ paper, deal })),
    };
  });
}
