import type { Change } from '@cmdsp/sittings';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { CommitterClosedError, SittingBusyError } from '../../sittings/committer/committer-errors.ts';
import { isDatabaseGone } from '../../sittings/committer/is-database-gone.ts';
import type { SaveAnswer } from '../../sittings/committer/save-request.ts';
import { sittingNotFound } from './not-found.ts';

/**
 * Saves changes of one's own sitting through the group committer and answers after the commit. Decides nothing itself:
 * state, lease and deadline are judged inside the transaction. @throws Problem `not-found`, `temporarily-unavailable`
 */
export async function saveResponses(
  context: Context,
  { id, personId, changes }: { readonly id: string; readonly personId: string; readonly changes: readonly Change[] },
): Promise<SaveAnswer> {
  const { findRules, committer } = context.sittings;
  const rules = await findRules(id);
  if (rules?.personId !== personId) throw sittingNotFound();
  try {
    const answer = await committer.save({ sittingId: id, personId, changes, positions: rules.positions });
    for (const { kind } of answer.outcomes) context.metrics.savedChanges.inc({ outcome: kind });
    return answer;
  } catch (cause) {
    if (cause instanceof CommitterClosedError || cause instanceof SittingBusyError || isDatabaseGone(cause)) {
      throw new Problem(
        'temporarily-unavailable',
        'The answer is not saved yet. It stays on your device and is sent again.',
        { cause },
      );
    }
    throw cause;
  }
}
