import type { Tx } from '../db/database.ts';
import { readSetting } from '../settings/read-setting.ts';
import { listFiles } from './list-files.ts';

const megabyte = 1024 * 1024;

/** What files may stand beside a submission, and how much room is left for the next one. */
export type RoomForFiles = {
  readonly filesMost: number;
  readonly fileMegabytes: number;
  readonly filesLeft: number;
  /** The smaller of what this work and what this person has left. */
  readonly bytesLeft: number;
};

/** Reads the limits of files and what is used of them; null for work that is not begun. */
export async function roomForFiles(
  tx: Tx,
  { submissionId, personId }: { readonly submissionId: string | null; readonly personId: string },
): Promise<RoomForFiles> {
  const filesMost = await readSetting(tx, 'work-files');
  const files = submissionId === null ? [] : await listFiles(tx, submissionId);
  const { used } = await tx
    .selectFrom('submissionFiles')
    .select(({ fn }) => fn.sum<string | null>('bytes').as('used'))
    .where('ownerId', '=', personId)
    .where('deletedAt', 'is', null)
    .executeTakeFirstOrThrow();
  const ofWork =
    (await readSetting(tx, 'work-megabytes')) * megabyte - files.reduce((sum, { bytes }) => sum + bytes, 0);
  const ofPerson = (await readSetting(tx, 'person-megabytes')) * megabyte - Number(used ?? 0);
  return {
    filesMost,
    fileMegabytes: await readSetting(tx, 'work-file-megabytes'),
    filesLeft: Math.max(0, filesMost - files.length),
    bytesLeft: Math.max(0, Math.min(ofWork, ofPerson)),
  };
}
