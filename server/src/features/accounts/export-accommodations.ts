import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import { decryptPersonalData } from '../../ledger/personal-data.ts';
import type { Secrets } from '../../secrets.ts';

/** What somebody asked for their examinations, what was decided and arranged, and who of the office read what when. */
export async function exportAccommodations(
  tx: Tx,
  { secrets, personId }: { readonly secrets: Pick<Secrets, 'personalDataKey'>; readonly personId: string },
) {
  const words = await tx
    .selectFrom('accommodationWords')
    .select(['requestId', 'step', 'sealed', 'writtenAt'])
    .orderBy('writtenAt')
    .execute();
  const opened = [];
  for (const { sealed, ...entry } of words)
    opened.push({ ...entry, words: await decryptPersonalData(tx, { secrets, personId, sealed }) });
  return {
    accommodationRequests: await tx
      .selectFrom('accommodationRequests')
      .select(['id', 'number', 'asked', 'state', 'askedAt', 'decideBy', 'outcome', 'given', 'answer', 'decidedAt'])
      .select(['appealedAt', 'appealOutcome', 'appealGiven', 'appealAnswer', 'appealDecidedAt', 'withdrawnAt'])
      .select(sql<string | null>`to_char(valid_until, 'YYYY-MM-DD')`.as('validUntil'))
      .select(sql<string | null>`to_char(appeal_valid_until, 'YYYY-MM-DD')`.as('appealValidUntil'))
      .orderBy('askedAt')
      .execute(),
    accommodationWords: opened,
    accommodationEvidence: await tx
      .selectFrom('accommodationEvidence')
      .select(['requestId', 'name', 'mediaType', 'bytes', 'storedAt', 'deletedAt'])
      .orderBy('storedAt')
      .execute(),
    accommodationReadings: await tx
      .selectFrom('accommodationReadings')
      .select(['requestId', 'evidenceId', 'readAt'])
      .orderBy('readAt')
      .execute(),
    accommodationProfiles: await tx
      .selectFrom('accommodationProfiles')
      .select(['timeFactor', 'stopClockBreaks', 'textSize', 'contrast', 'font', 'separateRoom', 'other', 'grantedAt'])
      .select(['endedAt', 'endReason', sql<string | null>`to_char(valid_until, 'YYYY-MM-DD')`.as('validUntil')])
      .orderBy('grantedAt')
      .execute(),
    sittingBreaks: await tx
      .selectFrom('sittingBreaks')
      .select(['sittingId', 'beganAt', 'endsBy', 'endedAt'])
      .orderBy('beganAt')
      .execute(),
  };
}
