import { presentPaper } from '@cmdsp/forms';
import type { Positions } from '@cmdsp/sittings';
import type { Database } from '../db/database.ts';
import type { FindFormPaper } from './form-papers.ts';
import { positionsOf } from './positions-of.ts';
import { rememberFound } from './remember-found.ts';

/** Whose sitting it is and which answers its form takes: nothing of this ever changes. */
export type SittingRules = { readonly personId: string; readonly positions: Positions };

const capacity = 5000;

/** Remembers the rules of recent sittings, so that a save costs no question about the form. */
export function sittingRules(
  db: Database,
  findPaper: FindFormPaper,
): { readonly find: (sittingId: string) => Promise<SittingRules | null> } {
  return { find: rememberFound((sittingId) => loadRules({ db, findPaper, sittingId }), capacity) };
}

async function loadRules(options: {
  readonly db: Database;
  readonly findPaper: FindFormPaper;
  readonly sittingId: string;
}): Promise<SittingRules | null> {
  const row = await options.db
    .selectFrom('sittings')
    .innerJoin('sittingDeals', 'sittingDeals.sittingId', 'sittings.id')
    .select(['sittings.personId', 'sittings.formId', 'sittingDeals.deal'])
    .where('sittings.id', '=', options.sittingId)
    .executeTakeFirst();
  const found = row === undefined ? null : await options.findPaper(row.formId);
  if (row === undefined || found === null) return null;
  return { personId: row.personId, positions: positionsOf(presentPaper({ paper: found.paper, deal: row.deal })) };
}
