import { assertNever } from '@cmdsp/primitives';
import { submitSitting as decideSubmit, type SubmitProblem } from '@cmdsp/sittings';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { finishSitting } from '../../sittings/finish-sitting.ts';
import { sittingOf } from '../../sittings/sitting-row.ts';
import { sittingNotFound } from './not-found.ts';
import { findOwnSitting, lockOwnSitting, settleExpiry } from './queries.ts';
import { showSitting } from './show-sitting.ts';

type Submission = { readonly id: string; readonly personId: string; readonly fence: number };

/**
 * Ends a sitting for the holder of its lease and scores it, all or nothing. Repeating it, or coming after the expiry,
 * shows how it ended. @throws Problem `not-found`, `sitting-refused`, `lease-lost`
 */
export async function submitSitting(context: Context, submission: Submission) {
  const { staff } = context.databases;
  const found = await findOwnSitting(staff, submission);
  if (found !== undefined) await settleExpiry(staff, found);
  await staff.transaction().execute(async (tx) => {
    const locked = await lockOwnSitting(tx, submission);
    if (locked === undefined) throw sittingNotFound();
    const { row, now } = locked;
    if (row.state !== 'open' && row.state !== 'scheduled') return;
    const decided = decideSubmit({ sitting: sittingOf(row), fence: submission.fence, now });
    if (!decided.ok) throw submitRefused(decided.problem);
    await finishSitting(tx, {
      sitting: decided.value.sitting,
      entries: decided.value.ledger,
      actor: `person:${submission.personId}`,
    });
  });
  return showSitting(context, submission);
}

function submitRefused(problem: SubmitProblem): Problem {
  switch (problem.kind) {
    case 'not-started':
      return new Problem('sitting-refused', 'This sitting has not been started.');
    case 'paused':
      return new Problem('sitting-refused', 'The clock stands still at the moment. Submit as soon as it runs again.');
    case 'stale-fence':
      return new Problem(
        'lease-lost',
        'The exam continues in another window or on another device. Submit there, or take it over here first.',
      );
    case 'too-late':
    case 'terminal':
      return new Problem('sitting-refused', 'The time is over. What was saved counts; see your result.');
    default:
      return assertNever(problem);
  }
}
