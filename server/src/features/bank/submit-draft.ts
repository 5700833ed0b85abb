import { insertRevision } from '../../bank/insert-revision.ts';
import { moveRevision } from '../../bank/move-revision.ts';
import { hashBankContent } from '../../bank/hash-bank-content.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import type { BankContent, BankRevisions } from '../../db/tables/bank.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { getDraft } from './drafts.ts';
import { lintContent } from './lint.ts';
import { listRevisions } from './queries.ts';
import { tellOfStep } from './tell-people.ts';

/** What becomes a revision. */
export type NewRevision = {
  readonly personId: string;
  readonly kind: 'question' | 'set';
  readonly content: BankContent;
  readonly basedOn: number | null;
  readonly note: string;
  readonly origin: BankRevisions['origin'];
};

/**
 * Makes a draft a revision that never changes, in technical review, and forgets the draft. A live revision of the same
 * entry stays as it is. @throws Problem `not-found`, `bank-refused` while the linter finds errors
 */
export async function submitDraft(
  context: Context,
  { personId, id }: { readonly personId: string; readonly id: string },
) {
  return context.databases.staff.transaction().execute(async (tx) => {
    const { entryId, kind, basedOn, content, note } = await getDraft(context, { personId, id });
    const { value, problems } = await lintContent(tx, context, { kind, content });
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (value === null || errors.length > 0) {
      const count = errors.length === 1 ? 'one error' : `${errors.length} errors`;
      throw new Problem(
        'bank-refused',
        `The linter finds ${count}: ${errors[0]?.message ?? ''}. Mend them, then hand it in.`,
      );
    }
    if (value.id !== entryId)
      throw new Problem('bank-refused', `The name of this draft is ${entryId}; leave it as it is.`);
    const revision = await addRevision(tx, context, {
      personId,
      kind,
      content: value,
      basedOn,
      note,
      origin: 'editor',
    });
    await tx.deleteFrom('bankDrafts').where('id', '=', id).execute();
    return { entryId, revision };
  });
}

/** Adds a revision after the newest and submits it to technical review. @throws Problem `bank-refused` when nothing changed */
export async function addRevision(tx: Tx, { isBankPrivate }: Context, added: NewRevision): Promise<number> {
  const { personId, kind, basedOn, note, origin } = added;
  const content = asDraft(added.content);
  const { id } = content;
  const bank = isBankPrivate ? 'private' : 'practice';
  await tx
    .insertInto('bankEntries')
    .values({ id, kind, bank })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  await tx.selectFrom('bankEntries').select('id').where('id', '=', id).forUpdate().execute();
  const earlier = await listRevisions(tx, id);
  const newest = earlier[0];
  if (newest?.hash === hashBankContent(content)) {
    throw new Problem('bank-refused', `Nothing differs from revision ${newest.revision}.`);
  }
  for (const old of earlier.filter(({ state }) => !['live', 'quarantined', 'retired'].includes(state))) {
    const reason = 'A newer revision took its place.';
    await moveRevision(tx, {
      entryId: id,
      revision: old.revision,
      state: old.state,
      step: 'replace',
      to: 'retired',
      reason,
    });
  }
  const revision = (newest?.revision ?? 0) + 1;
  await insertRevision(tx, {
    entryId: id,
    revision,
    content,
    origin,
    state: 'draft',
    writtenBy: personId,
    basedOn,
    note,
  });
  const step = { entryId: id, revision, state: 'draft', step: 'submit', to: 'technical-review' } as const;
  await moveRevision(tx, { ...step, reason: note, takenBy: personId });
  await appendRecord(tx, {
    streamKind: 'bank-entry',
    streamId: id,
    kind: 'bank-revision-written',
    actor: `person:${personId}`,
    reason: note === '' ? null : note,
    body: { revision, basedOn, origin, hash: hashBankContent(content) },
  });
  await tellOfStep(tx, { entryId: id, to: 'technical-review', writtenBy: personId, takenBy: personId });
  return revision;
}

/** Where it stands is told by its steps: in the words of a revision it is a draft that nobody has accepted. */
function asDraft(content: BankContent): BankContent {
  const provenance = { ...content.provenance, accepted: null };
  if (!('questions' in content)) return { ...content, status: 'draft', provenance };
  const questions = content.questions.map((question) => ({ ...question, status: 'draft' as const }));
  return { ...content, status: 'draft', provenance, questions };
}
