import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { lockScript } from '../../marking/lock-script.ts';
import { releaseScript } from '../../marking/release-script.ts';
import { awaitStep, moveScript, recordStep } from '../../marking/script-steps.ts';
import { closeScript } from '../../marking/settle-script.ts';
import { requireNoPart } from './part-in-script.ts';

type Databases = Pick<Context, 'databases'>;

/**
 * Confirms a settled script after it was read again, or sends it to an adjudicator; a moderator changes no mark.
 * @throws Problem `not-found`, `conflict`, `conflict-of-interest`
 */
export async function moderateScript(
  { databases }: Databases,
  {
    id,
    officerId,
    isConfirmed,
    reason,
  }: { readonly id: string; readonly officerId: string; readonly isConfirmed: boolean; readonly reason: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const script = await lockScript(tx, id);
    if (script.state !== 'moderation')
      throw new Problem('conflict', 'This script does not wait to be read again. Read the list again.');
    await requireNoPart(tx, { script, officerId });
    const kind = isConfirmed ? 'confirmed' : 'sent-to-adjudication';
    await recordStep(tx, { scriptId: id, kind, decidedBy: officerId, reason });
    if (isConfirmed) return closeScript(tx, id);
    await moveScript(tx, id, 'adjudication');
    return awaitStep(tx, id, 'adjudication');
  });
}

/**
 * Releases settled scripts together. Those that are released already are left alone; one that is not settled refuses all.
 * Returns how many were released now. @throws Problem `not-found`, `conflict`
 */
export async function releaseScripts(
  { databases }: Databases,
  {
    scripts,
    officerId,
    reason,
  }: { readonly scripts: readonly string[]; readonly officerId: string; readonly reason: string },
): Promise<number> {
  return databases.staff.transaction().execute(async (tx) => {
    let released = 0;
    // In one order, so that two officers who release the same scripts do not wait for each other.
    for (const scriptId of [...new Set(scripts)].toSorted()) {
      const { state, code } = await lockScript(tx, scriptId);
      if (state === 'released') continue;
      if (!(await releaseScript(tx, { scriptId, officerId, reason })))
        throw new Problem('conflict', `${code} is not settled yet. Read the list again.`);
      released += 1;
    }
    return released;
  });
}
