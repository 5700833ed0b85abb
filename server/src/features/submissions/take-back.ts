import type { Context } from '../../context.ts';
import { withdrawSubmission } from '../../submissions/withdraw-submission.ts';
import { requireOwnAssignment } from './require-own-assignment.ts';

/** Takes an assignment back while nobody has begun to mark it. @throws Problem `not-found`, `hand-in-refused` */
export async function takeBack(
  { databases }: Pick<Context, 'databases'>,
  own: { readonly id: string; readonly personId: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    await requireOwnAssignment(tx, own);
    await withdrawSubmission(tx, own);
  });
}
