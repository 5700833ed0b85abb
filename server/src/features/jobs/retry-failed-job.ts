import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { isChore } from '../../jobs/chores.ts';
import { retryJob } from '../../jobs/retry-job.ts';
import { reopenMail } from '../../mail/reopen-mail.ts';
import { findJobState, hasOpenJob } from './queries.ts';

/**
 * Gives a job that was given up one more try, and with it the mail that it sends.
 * @throws Problem `not-found`
 */
export async function retryFailedJob(
  { databases }: Pick<Context, 'databases'>,
  { queue, id }: { queue: string; id: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const state = await findJobState(tx, { queue, id });
    if (state === null) throw new Problem('not-found', 'There is no such job any more.');
    if (state !== 'failed') return;
    // A chore that is ordered again already needs no second order.
    if (isChore(queue) && (await hasOpenJob(tx, queue))) return;
    if (queue === 'send-mail') await reopenMail(tx, id);
    await retryJob(tx, { queue, id });
  });
}
