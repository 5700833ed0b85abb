import { type Paper, presentPaper } from '@cmdsp/forms';
import type { Positions } from '@cmdsp/sittings';
import type { Database } from '../db/database.ts';
import { positionsOf } from './positions-of.ts';

/** Whose sitting it is and which answers its form takes: nothing of this ever changes. */
export type SittingRules = { readonly personId: string; readonly positions: Positions };

const capacity = 5000;

/** Remembers the rules of recent sittings, so that a save costs no question about the form. */
export function sittingRules(db: Database): { readonly find: (sittingId: string) => Promise<SittingRules | null> } {
  // Large, frozen, and the same for everybody in the room.
  const findPaper = rememberFound((formId) => loadPaper(db, formId), 20);
  return { find: rememberFound((sittingId) => loadRules({ db, findPaper, sittingId }), capacity) };
}

/** Asks once for each id, also when many ask at the same time. */
function rememberFound<Found>(
  load: (id: string) => Promise<Found | null>,
  most: number,
): (id: string) => Promise<Found | null> {
  const remembered = new Map<string, Promise<Found | null>>();
  return (id) => {
    const known = remembered.get(id);
    if (known !== undefined) return known;
    const loading = load(id);
    remembered.set(id, loading);
    if (remembered.size > most) remembered.delete(remembered.keys().next().value ?? id);
    // What was not found may appear, and what failed may work the next time.
    loading.then(
      (found) => found === null && remembered.delete(id),
      () => remembered.delete(id),
    );
    return loading;
  };
}

async function loadRules(options: {
  readonly db: Database;
  readonly findPaper: (formId: string) => Promise<Paper | null>;
  readonly sittingId: string;
}): Promise<SittingRules | null> {
  const row = await options.db
    .selectFrom('sittings')
    .innerJoin('sittingDeals', 'sittingDeals.sittingId', 'sittings.id')
    .select(['sittings.personId', 'sittings.formId', 'sittingDeals.deal'])
    .where('sittings.id', '=', options.sittingId)
    .executeTakeFirst();
  const paper = row === undefined ? null : await options.findPaper(row.formId);
  if (row === undefined || paper === null) return null;
  return { personId: row.personId, positions: positionsOf(presentPaper({ paper, deal: row.deal })) };
}

async function loadPaper(db: Database, formId: string): Promise<Paper | null> {
  const row = await db.selectFrom('formPapers').select('paper').where('formId', '=', formId).executeTakeFirst();
  return row?.paper ?? null;
}
