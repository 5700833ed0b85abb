import { judgeHandIn } from '@cmdsp/submissions';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { type Seen, submitSubmission } from '../../submissions/submit-submission.ts';
import { judgedText, listTexts } from './queries.ts';
import { obstacleWords } from './obstacle-words.ts';
import { requireOwnAssignment } from './require-own-assignment.ts';

/**
 * Hands an assignment in as it was seen last; texts that changed since refuse. Repeating it, in whatever window, gives the
 * receipt of the first time. @throws Problem `not-found`, `conflict`, `hand-in-refused`
 */
export async function handIn(
  { catalogue, databases, sittings }: Context,
  own: { readonly id: string; readonly personId: string; readonly seen: Readonly<Record<string, Seen>> },
) {
  const { id, personId, seen } = own;
  return databases.staff.transaction().execute(async (tx) => {
    const state = await requireOwnAssignment(tx, own);
    const { signer } = sittings;
    const handedIn = await submitSubmission(tx, { id, personId, actor: `person:${personId}`, signer, catalogue, seen });
    // The texts are frozen by now: what is judged is what stays. A refusal undoes all of it.
    const texts = await listTexts(tx, id);
    const [obstacle] = state === 'writing' ? judgeHandIn(texts.map(judgedText)) : [];
    if (obstacle !== undefined) throw new Problem('hand-in-refused', obstacleWords(obstacle));
    if (state === 'writing' && texts.some(({ documentId }) => seen[documentId] === undefined))
      throw new Problem('hand-in-refused', 'Look at what markers will see first, then hand it in from there.');
    const { submittedAt, promisedBy, receiptHash } = handedIn;
    return { submittedAt: submittedAt.toISOString(), promisedBy: promisedBy.toISOString(), receiptHash };
  });
}
