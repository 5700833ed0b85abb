import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { readSetting } from '../../settings/read-setting.ts';
import type { LabHistory } from './present-lab.ts';
import { listClosings, listMarks, listRuns } from './queries.ts';

/** What this person has done with labs, or with one of them. */
export async function loadHistory(
  { databases }: Context,
  asked: { readonly personId: string; readonly labId?: string },
): Promise<LabHistory> {
  const most = await readSetting(databases.staff, 'lab-graded-runs');
  return asPerson(databases.candidate, asked.personId, async (tx) => {
    const runs = await listRuns(tx, asked);
    const marks = await listMarks(
      tx,
      runs.map(({ id }) => id),
    );
    return { runs, marks, closings: await listClosings(tx, asked.personId), most };
  });
}
