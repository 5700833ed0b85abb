import { sql } from 'kysely';
import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { attachmentDirectory } from '../../attachments/attachment-directory.ts';
import { scanBytes } from '../../attachments/scan-bytes.ts';
import type { Config } from '../../config.ts';
import type { Context } from '../../context.ts';
import type { Database } from '../../db/database.ts';
import { readSetting } from '../../settings/read-setting.ts';

/** The size of the database and of its tables, indexes included, the largest first. */
export async function readDatabaseSize(db: Database) {
  const { rows } = await sql<{ name: string; bytes: string; rows: string }>`
    select n.nspname || '.' || c.relname as name, pg_total_relation_size(c.oid)::text as bytes,
      pg_stat_get_live_tuples(c.oid)::text as rows
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('cmdsp', 'pgboss') and c.relkind in ('r', 'm') order by pg_total_relation_size(c.oid) desc, 1`.execute(
    db,
  );
  const whole = await sql<{ bytes: string }>`select pg_database_size(current_database())::text as bytes`.execute(db);
  return {
    bytes: Number(whole.rows[0]?.bytes ?? 0),
    tables: rows.map((row) => ({
      name: row.name.replace(/^cmdsp\./, ''),
      bytes: Number(row.bytes),
      rows: Number(row.rows),
    })),
  };
}

/** How many attached files lie on the disk, and their bytes. */
export async function readAttachmentSize(dataDirectory: string): Promise<{ count: number; bytes: number }> {
  const directory = attachmentDirectory(dataDirectory);
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  let [count, bytes] = [0, 0];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const found = await stat(join(entry.parentPath, entry.name)).catch(() => null);
    if (found === null) continue;
    count += 1;
    bytes += found.size;
  }
  return { count, bytes };
}

/** How much of the disk with the data is free, or null where there is no such folder. */
export async function readDisk({ config, databases }: Pick<Context, 'config' | 'databases'>) {
  const alarmPercent = await readSetting(databases.staff, 'disk-alarm-percent');
  const found = await statfs(config.dataDirectory).catch(() => null);
  if (found === null) return null;
  const [freeBytes, totalBytes] = [found.bavail * found.bsize, found.blocks * found.bsize];
  return { freeBytes, totalBytes, alarmPercent, isLow: freeBytes * 100 < totalBytes * alarmPercent };
}

/** Whether the virus scanner answers now; null where none is configured. */
export async function readScannerState({ virusScanner }: Pick<Config, 'virusScanner'>): Promise<boolean | null> {
  if (virusScanner === null) return null;
  return (await scanBytes(virusScanner, Buffer.from('Are you there?'), { patienceMs: 3000 })).kind === 'clean';
}
