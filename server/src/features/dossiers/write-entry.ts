import { checkReferences, type EntryKind } from '@cmdsp/dossiers';
import type { Endpoints } from '@cmdsp/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Tx } from '../../db/database.ts';
import { type DossierRow, getDossier } from '../../dossiers/find-dossier.ts';
import { listEntries } from '../../dossiers/list-entries.ts';
import { Problem } from '../../http/problem.ts';
import { presentRegister } from './present-register.ts';

type Register = z.input<Endpoints['POST /api/dossier/entries']['response']>;
type EntryText = { readonly title: string; readonly text: string; readonly refs: readonly string[] };
const mostEntries = 400;

/** Adds an entry under the next number of its kind; the same key again adds nothing. @throws Problem `not-found`, `dossier-closed` */
export async function addEntry(
  context: Context,
  asked: {
    readonly personId: string;
    readonly key: string;
    readonly part: number;
    readonly kind: EntryKind;
  } & EntryText,
): Promise<Register> {
  const { personId, key, part, kind, title, text, refs } = asked;
  return changeRegister(context, personId, async (tx, { id: dossierId }) => {
    // Numbers that were ever given count, those of removed entries too.
    const { rows } = await sql<{ number: number; all: string }>`
      select coalesce(max(number) filter (where kind = ${kind}), 0) + 1 as number, count(*) as all
      from dossier_entries where dossier_id = ${dossierId}`.execute(tx);
    const { number, all } = rows[0] ?? { number: 1, all: '0' };
    if (Number(all) >= mostEntries)
      throw new Problem('dossier-closed', `A register holds at most ${mostEntries} entries.`);
    await tx
      .insertInto('dossierEntries')
      .values({ id: key, dossierId, part, kind, number, title, text, refs: [...new Set(refs)] })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  });
}

/** Changes an entry; who did not know its newest version is told. @throws Problem `not-found`, `dossier-closed`, `conflict` */
export async function changeEntry(
  context: Context,
  asked: { readonly personId: string; readonly entry: string; readonly version: number } & EntryText,
): Promise<Register> {
  const { personId, entry, version, title, text, refs } = asked;
  return changeRegister(context, personId, async (tx, { id }) => {
    const row = await tx
      .selectFrom('dossierEntries')
      .select(['version', 'title', 'text', 'refs', 'removedAt'])
      .where('id', '=', entry)
      .where('dossierId', '=', id)
      .executeTakeFirst();
    if (row === undefined || row.removedAt !== null)
      throw new Problem('not-found', 'This entry is not in the register any more.');
    if (row.title === title && row.text === text && row.refs.join() === refs.join()) return;
    if (row.version !== version)
      throw new Problem(
        'conflict',
        'This entry was changed in another window. What you typed is still here; compare and save again.',
      );
    await tx
      .updateTable('dossierEntries')
      .set({ title, text, refs: [...new Set(refs)], version: version + 1, changedAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', entry)
      .execute();
  });
}

/** Takes an entry out; what refers to it is broken from then on and shown. @throws Problem `not-found`, `dossier-closed` */
export async function removeEntry(
  context: Context,
  { personId, entry }: { readonly personId: string; readonly entry: string },
): Promise<Register> {
  return changeRegister(context, personId, async (tx, { id }) => {
    await tx
      .updateTable('dossierEntries')
      .set({ removedAt: sql<Date>`coalesce(removed_at, clock_timestamp())` })
      .where('id', '=', entry)
      .where('dossierId', '=', id)
      .execute();
  });
}

async function changeRegister(
  { databases }: Context,
  personId: string,
  change: (tx: Tx, dossier: DossierRow) => Promise<void>,
): Promise<Register> {
  return asPerson(databases.candidate, personId, async (tx) => {
    const dossier = await getDossier(tx, personId);
    // Two windows change one register after the other; a frozen dossier gives its row to nobody.
    const held = await tx
      .selectFrom('dossiers')
      .select('id')
      .where('id', '=', dossier.id)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (dossier.frozenAt !== null || held === undefined)
      throw new Problem(
        'dossier-closed',
        'The dossier is frozen for its capstone. It opens again for the next round, if there is one.',
      );
    await change(tx, dossier);
    const entries = await listEntries(tx, dossier.id);
    return presentRegister(entries, checkReferences(entries));
  });
}
