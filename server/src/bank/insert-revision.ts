import type { QuestionStatus } from '@cmdsp/questions';
import type { Tx } from '../db/database.ts';
import type { BankContent, BankRevisions } from '../db/tables/bank.ts';
import { hashBankContent } from './hash-bank-content.ts';

/** What a revision is made of. */
export type NewRevisionRow = {
  readonly entryId: string;
  readonly revision: number;
  readonly content: BankContent;
  readonly origin: BankRevisions['origin'];
  readonly state: QuestionStatus;
  readonly writtenBy?: string;
  readonly basedOn?: number | null;
  readonly note?: string;
};

/** Writes a revision; what it says never changes afterwards. */
export async function insertRevision(tx: Tx, revision: NewRevisionRow): Promise<void> {
  await tx.insertInto('bankRevisions').values(revisionRow(revision)).execute();
}

/** The row of a revision. Its acceptance is that of the file, where a file has one. */
export function revisionRow(revision: NewRevisionRow) {
  const { content, state, writtenBy = null, basedOn = null, note = '', entryId, origin } = revision;
  const { drafted, accepted } = content.provenance;
  return {
    entryId,
    revision: revision.revision,
    content: JSON.stringify(content),
    hash: hashBankContent(content),
    origin,
    draftedBy: drafted.by,
    draftedOn: drafted.on,
    writtenBy,
    basedOn,
    note,
    state,
    wasLive: state === 'live',
    acceptedName: accepted?.by ?? null,
    acceptedOn: accepted?.on ?? null,
  };
}
