import type { Level } from '@cmdsp/marking';
import type { Context } from '../context.ts';
import type { MarkComments } from '../db/tables/marking.ts';
import { releaseScript } from '../marking/release-script.ts';
import { settleScript } from '../marking/settle-script.ts';

/** A mark as a test gives it: the same level in every criterion unless told otherwise. */
export type TestMark = {
  readonly markerId: string;
  readonly role: 'first' | 'second' | 'third';
  readonly levels: Readonly<Record<string, Level>>;
  readonly comments?: Partial<MarkComments>;
  readonly note?: string;
};

/** Gives marks to handed-in work, settles it by the rules and releases it if it is settled. Answers whether it was. */
export async function releaseWork(
  { databases }: Pick<Context, 'databases'>,
  submissionId: string,
  marks: readonly TestMark[],
): Promise<boolean> {
  return databases.staff.transaction().execute(async (tx) => {
    const { id: scriptId } = await tx
      .selectFrom('scripts')
      .select('id')
      .where('submissionId', '=', submissionId)
      .executeTakeFirstOrThrow();
    for (const { markerId, role, levels, comments, note = '' } of marks) {
      await tx
        .insertInto('scriptMarks')
        .values({
          scriptId,
          markerId,
          role,
          levels: JSON.stringify(levels),
          comments: JSON.stringify({ overall: '', passages: [], ...comments }),
          note,
          state: 'given',
          givenAt: new Date(),
        })
        .execute();
      await settleScript(tx, scriptId);
    }
    const { state } = await tx
      .selectFrom('scripts')
      .select('state')
      .where('id', '=', scriptId)
      .executeTakeFirstOrThrow();
    if (state === 'released') return true;
    return releaseScript(tx, { scriptId, officerId: null, reason: 'Test' });
  });
}
