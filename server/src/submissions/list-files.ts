import type { Tx } from '../db/database.ts';

/** A file beside a submission as its owner knows it. */
export type WorkFile = {
  readonly id: string;
  readonly place: number;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly isScanned: boolean;
};

/** The files that stand beside a submission now, in the order in which they were given. */
export async function listFiles(tx: Tx, submissionId: string): Promise<readonly WorkFile[]> {
  return tx
    .selectFrom('submissionFiles')
    .select(['id', 'place', 'name', 'mediaType', 'bytes', 'sha256', 'isScanned'])
    .where('submissionId', '=', submissionId)
    .where('deletedAt', 'is', null)
    .orderBy('place')
    .execute();
}
