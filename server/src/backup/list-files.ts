import type { Client } from 'pg';

/** A file that a row of the database speaks of; its bytes lie in `CMDSP_DATA/attachments` under the id. */
export type BackupFile = { readonly id: string; readonly sha256: string };

/** Every table whose rows stand for files, and which of its rows still do. A new one is one more line here. */
const tablesWithFiles = [
  { table: 'discussion_attachments', isThere: 'deleted_at is null' },
  { table: 'appeal_evidence', isThere: 'deleted_at is null' },
  { table: 'submission_files', isThere: 'deleted_at is null' },
] as const;

/** All files that the rows of the current transaction speak of, by id. Tables that an older schema lacks have none. */
export async function listFiles(client: Client): Promise<BackupFile[]> {
  const files: BackupFile[] = [];
  for (const { table, isThere } of tablesWithFiles) {
    const known = await client.query<{ known: boolean }>('select to_regclass($1) is not null as known', [
      `cmdsp.${table}`,
    ]);
    if (known.rows[0]?.known !== true) continue;
    const found = await client.query<BackupFile>(
      `select id::text, sha256 from cmdsp.${table} where ${isThere} order by id`,
    );
    files.push(...found.rows);
  }
  return files;
}
