import type { Bank, Catalogue } from '@cmdsp/content';
import type { QuestionStatus } from '@cmdsp/questions';
import type { Database, Tx } from '../db/database.ts';
import type { BankContent } from '../db/tables/bank.ts';

/**
 * The authored questions and sets in the states asked for: what forms are assembled from and statistics look at. Of an
 * entry with several revisions in those states the live one counts, else the newest. Files that the tables do not know
 * (yet) count as they are. Each comes with its present state as `status`. Holds secrets: keys, rationales, difficulties.
 */
export async function loadPool(
  db: Database | Tx,
  {
    catalogue,
    isBankPrivate,
    states,
  }: {
    readonly catalogue: Pick<Catalogue, 'bank'>;
    readonly isBankPrivate: boolean;
    readonly states: readonly QuestionStatus[];
  },
): Promise<Bank> {
  const known = await db.selectFrom('bankEntries').select(['id', 'bank']).execute();
  const rows = await db
    .selectFrom('bankRevisions')
    .innerJoin('bankEntries', 'bankEntries.id', 'bankRevisions.entryId')
    .distinctOn('entryId')
    .select(['content', 'state', 'acceptedName', 'acceptedOn'])
    .where('bankEntries.bank', '=', isBankPrivate ? 'private' : 'practice')
    .where('state', 'in', states)
    .orderBy('entryId')
    .orderBy((order) => order.eb('state', '=', 'live'), 'desc')
    .orderBy('revision', 'desc')
    .execute();
  const stored = rows.map(({ content, state, acceptedName, acceptedOn }) =>
    standing(
      content,
      state,
      acceptedName === null || acceptedOn === null ? null : { by: acceptedName, on: acceptedOn },
    ),
  );
  const isKnown = new Set(known.filter(({ bank }) => isBankPrivate === (bank === 'private')).map(({ id }) => id));
  const fromFiles = [...catalogue.bank.questions, ...catalogue.bank.sets].filter(
    ({ id, status }) => !isKnown.has(id) && states.includes(status),
  );
  const all: readonly BankContent[] = [...stored, ...fromFiles];
  return {
    questions: all.flatMap((content) => ('questions' in content ? [] : [content])),
    sets: all.flatMap((content) => ('questions' in content ? [content] : [])),
  };
}

/** A content with where it stands now instead of where its file said. */
function standing(
  content: BankContent,
  status: QuestionStatus,
  accepted: BankContent['provenance']['accepted'],
): BankContent {
  const provenance = { ...content.provenance, accepted };
  if (!('questions' in content)) return { ...content, status, provenance };
  return { ...content, status, provenance, questions: content.questions.map((question) => ({ ...question, status })) };
}
