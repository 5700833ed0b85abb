import type { Client } from 'pg';

/** One table to carry over: its plain columns (generated ones are computed again). */
export type BackupTable = { readonly name: string; readonly columns: readonly string[] };

/**
 * The tables of the schema `cmdsp` (without the list of migrations), each after every table it refers to, so that rows
 * can be inserted in this order with all foreign keys on; those that may wait for the end of the transaction
 * (deferrable) do not count. A table that refers to itself keeps its place.
 */
export async function listTables(client: Client): Promise<BackupTable[]> {
  const tables = await client.query<{ name: string; columns: string[] }>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where n.nspname = 'cmdsp' and c.relkind = 'r' and c.relname <> 'migrations' group by c.relname order by c.relname`,
  );
  const references = await client.query<{ from: string; to: string }>(
    `select distinct f.relname as "from", t.relname as "to" from pg_constraint k
     join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     join pg_namespace n on n.oid = f.relnamespace where k.contype = 'f' and n.nspname = 'cmdsp' and k.conrelid <> k.confrelid
       and not k.condeferrable`,
  );
  return inOrderOfReference(tables.rows, references.rows);
}

function inOrderOfReference(
  tables: readonly BackupTable[],
  references: readonly { from: string; to: string }[],
): BackupTable[] {
  const ordered: BackupTable[] = [];
  let waiting = [...tables];
  while (waiting.length > 0) {
    const names = new Set(waiting.map((table) => table.name));
    const isFree = (table: BackupTable) =>
      !references.some((reference) => reference.from === table.name && names.has(reference.to));
    const free = waiting.filter(isFree);
    if (free.length === 0) throw new Error(`Tables refer to each other in a circle: ${[...names].join(', ')}`);
    ordered.push(...free);
    waiting = waiting.filter((table) => !free.includes(table));
  }
  return ordered;
}
