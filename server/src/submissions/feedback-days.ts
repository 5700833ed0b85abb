import type { Tx } from '../db/database.ts';
import type { SubmissionKind } from '../db/tables/submissions.ts';
import { readSetting } from '../settings/read-setting.ts';

/** Within how many days feedback on a kind of work is promised now. */
export async function feedbackDays(tx: Tx, kind: SubmissionKind): Promise<number> {
  if (kind === 'capstone') return readSetting(tx, 'capstone-feedback-days');
  return readSetting(tx, 'assignment-feedback-days');
}
