import { versionsToThin } from '@cmdsp/documents';
import { instant, type Instant } from '@cmdsp/primitives';
import type { Tx } from '../db/database.ts';

/** Deletes the earlier texts that the rule of thinning does not keep. The caller has locked the document. */
export async function thinVersions(tx: Tx, { id, now }: { readonly id: string; readonly now: Instant }): Promise<void> {
  const rows = await tx
    .selectFrom('documentVersions')
    .select(['save', 'fence', 'savedAt'])
    .where('documentId', '=', id)
    .execute();
  const names = rows.map(({ save, fence, savedAt }) => ({ save, fence, savedAt: instant(savedAt.getTime()) }));
  const superfluous = versionsToThin(names, now);
  if (superfluous.length === 0) return;
  await tx
    .deleteFrom('documentVersions')
    .where('documentId', '=', id)
    .where('save', 'in', [...superfluous])
    .execute();
}
