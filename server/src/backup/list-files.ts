import type { Client } from 'pg';
import { fileTables } from '../attachments/file-tables.ts';

/**
 * A file that a row of the database speaks of; its bytes lie in `CMDSP_DATA/attachments` under the id. Papers that were given
 * before their hash was kept have none.
 */
export type BackupFile = { readonly id: string; readonly sha256: string | null };

/** All files that the rows of the current transaction speak of, by id. Tables and columns that an older schema lacks give none. */
export async function listFiles(client: Client): Promise<BackupFile[]> {
  const files: BackupFile[] = [];
  for (const table of fileTables) {
    const known = await client.query<{ known: boolean }>('select to_regclass($1) is not null as known', [
      `cmdsp.${table}`,
    ]);
    if (known.rows[0]?.known !== true) continue;
    const found = await client.query<BackupFile>(
      `select id::text, to_jsonb(file) ->> 'sha256' as sha256 from cmdsp.${table} file where deleted_at is null order by id`,
    );
    files.push(...found.rows);
  }
  return files;
}
