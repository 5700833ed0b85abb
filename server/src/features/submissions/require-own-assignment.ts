import type { Tx } from '../../db/database.ts';
import type { SubmissionState } from '../../db/tables/submissions.ts';
import { Problem } from '../../http/problem.ts';
import { lockSubmission } from '../../submissions/lock-submission.ts';

/**
 * Locks an assignment of one's own and says how it stands. A capstone has steps of its own and is handed in there.
 * @throws Problem `not-found`, `hand-in-refused`
 */
export async function requireOwnAssignment(
  tx: Tx,
  own: { readonly id: string; readonly personId: string },
): Promise<SubmissionState> {
  const { kind, state } = await lockSubmission(tx, own);
  if (kind !== 'assignment') throw new Problem('hand-in-refused', 'A capstone is handed in from its own page.');
  return state;
}
