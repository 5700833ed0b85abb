import { presentPaper, responseRules } from '@cmdsp/forms';
import { validateResponse } from '@cmdsp/questions';
import { questionResponseSchema } from '@cmdsp/questions';
import type { Positions } from '@cmdsp/sittings';
import type { Database } from '../db/database.ts';

/** Whose sitting it is and which answers its form takes: nothing of this ever changes. */
export type SittingRules = { readonly personId: string; readonly positions: Positions };

const capacity = 5000;

/** Remembers the rules of recent sittings, so that a save costs no question about the form. */
export function sittingRules(db: Database): { readonly find: (sittingId: string) => Promise<SittingRules | null> } {
  const remembered = new Map<string, Promise<SittingRules | null>>();
  return {
    find(sittingId) {
      const known = remembered.get(sittingId);
      if (known !== undefined) return known;
      const loading = loadRules(db, sittingId);
      remembered.set(sittingId, loading);
      if (remembered.size > capacity) remembered.delete(remembered.keys().next().value ?? sittingId);
      // What was not found may appear, and what failed may work the next time.
      loading.then(
        (rules) => rules === null && remembered.delete(sittingId),
        () => remembered.delete(sittingId),
      );
      return loading;
    },
  };
}

async function loadRules(db: Database, sittingId: string): Promise<SittingRules | null> {
  const row = await db
    .selectFrom('sittings')
    .innerJoin('sittingDeals', 'sittingDeals.sittingId', 'sittings.id')
    .innerJoin('formPapers', 'formPapers.formId', 'sittings.formId')
    .select(['sittings.personId', 'sittingDeals.deal', 'formPapers.paper'])
    .where('sittings.id', '=', sittingId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const rules = responseRules(presentPaper({ paper: row.paper, deal: row.deal }));
  return {
    personId: row.personId,
    positions: {
      has: (position) => rules.has(position),
      accepts(position, response) {
        const rule = rules.get(position);
        const parsed = questionResponseSchema.safeParse(response);
        return rule !== undefined && parsed.success && validateResponse(rule, parsed.data).kind !== 'invalid';
      },
    },
  };
}
