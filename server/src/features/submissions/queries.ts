import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { listRounds, type WorkRound } from '../../submissions/list-rounds.ts';

/** One's own round, by id. Inside `asPerson` with the candidate role. @throws Problem `not-found` */
export async function getOwnRound(
  tx: Tx,
  { id, personId }: { readonly id: string; readonly personId: string },
): Promise<WorkRound> {
  const round = (await listRounds(tx, { personId })).find(({ submissionId }) => submissionId === id);
  if (round === undefined) throw new Problem('not-found', 'There is no such work of yours.');
  return round;
}

/** The texts of a submission by their place, as they are now. */
export async function listTexts(tx: Tx, submissionId: string) {
  return tx
    .selectFrom('submissionDocuments')
    .innerJoin('documents', 'documents.id', 'submissionDocuments.documentId')
    .select(['place', 'title', 'documentId', 'body', 'words', 'wordsLeast', 'wordsMost', 'writtenFence', 'revision'])
    .where('submissionId', '=', submissionId)
    .orderBy('place')
    .execute();
}

type Text = Awaited<ReturnType<typeof listTexts>>[number];

/** A text as it is read. */
export function presentText({ place, title, words, body }: Text) {
  return { place, title, words, body };
}

/** A text as the rules of handing in know it. */
export function judgedText({ title, words, wordsLeast, wordsMost }: Text) {
  return { title, words, limits: { least: wordsLeast, most: wordsMost } };
}
