import type { Context } from '../context.ts';
import { readSetting } from '../settings/read-setting.ts';
import { databaseNow } from '../sittings/database-now.ts';
import { findLastBackup, type LastBackup } from './find-last-backup.ts';

/** How it stands with backups. */
export type BackupState = {
  readonly last: LastBackup | null;
  readonly ageSeconds: number | null;
  readonly alarmHours: number;
  /** None at all, or the last one is older than administrators allow. */
  readonly isOld: boolean;
};

/** Looks for the last backup and judges its age. */
export async function readBackupState({
  config,
  databases,
}: Pick<Context, 'config' | 'databases'>): Promise<BackupState> {
  const alarmHours = await readSetting(databases.staff, 'backup-alarm-hours');
  const last = await findLastBackup(config.backupDirectory);
  if (last === null) return { last, ageSeconds: null, alarmHours, isOld: true };
  const ageSeconds = Math.max(0, Math.round(((await databaseNow(databases.staff)) - last.createdAt.getTime()) / 1000));
  return { last, ageSeconds, alarmHours, isOld: ageSeconds > alarmHours * 3600 };
}
