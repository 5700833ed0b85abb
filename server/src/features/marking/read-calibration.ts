import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { MarkedKind, MarkerQualifications } from '../../db/tables/marking.ts';
import { Problem } from '../../http/problem.ts';
import { readSetting } from '../../settings/read-setting.ts';

/** Whether somebody may mark a subject by their calibration on its anchors. */
export type Calibration = {
  readonly state: 'in-force' | 'to-come' | 'closed';
  /** Its last day, YYYY-MM-DD. */
  readonly untilOn: string | null;
  readonly triesLeft: number;
};

type Asked = {
  readonly markerId: string;
  readonly kind: MarkedKind;
  readonly subject: string;
  /** Of the criteria in the content now: a calibration on others does not hold. */
  readonly rubricHash: string;
};

/** Reads and locks how somebody's calibration on a subject stands. */
export async function readCalibration(tx: Tx, { markerId, kind, subject, rubricHash }: Asked): Promise<Calibration> {
  const most = await readSetting(tx, 'calibration-tries');
  const found = await tx
    .selectFrom('markerQualifications')
    .selectAll()
    .select(sql<boolean>`coalesce(expires_at > clock_timestamp(), false)`.as('isInTime'))
    .where('markerId', '=', markerId)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (found === undefined) return { state: 'to-come', untilOn: null, triesLeft: most };
  return presentCalibration(found, { rubricHash, most });
}

/** A row as whoever holds it reads it. */
export function presentCalibration(
  row: Selectable<MarkerQualifications> & { readonly isInTime: boolean },
  { rubricHash, most }: { readonly rubricHash: string; readonly most: number },
): Calibration {
  if (row.state === 'closed') return { state: 'closed', untilOn: null, triesLeft: 0 };
  if (row.state === 'qualified' && row.isInTime && row.rubricHash === rubricHash)
    return { state: 'in-force', untilOn: row.expiresAt?.toISOString().slice(0, 10) ?? null, triesLeft: most };
  // A calibration that ended, or on other criteria, begins anew.
  const triesLeft = row.state === 'qualified' ? most : Math.max(0, most - row.tries);
  return { state: 'to-come', untilOn: null, triesLeft };
}

/** @throws Problem `calibration-needed` */
export async function requireCalibration(tx: Tx, asked: Asked): Promise<void> {
  const { state } = await readCalibration(tx, asked);
  if (state === 'in-force') return;
  throw new Problem(
    'calibration-needed',
    state === 'closed'
      ? 'Your calibration on this subject is closed. A certification officer can open it again.'
      : 'Mark the anchors of this subject first; then its scripts open.',
  );
}
