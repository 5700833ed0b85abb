import type { PanelDifficulties } from '@cmdsp/forms';
import type { QuestionStatus } from '@cmdsp/questions';
import { loadPool } from '../../bank/load-pool.ts';
import type { Database, Tx } from '../../db/database.ts';
import type { SittingKind } from '../../db/tables/forms.ts';
import { effectiveDifficulties } from '../../panels/effective-difficulties.ts';
import type { FormSource } from './form-source.ts';
import { type FormPool, poolOf } from './pool-of.ts';

/** Taken out of use: never assembled, and named by the check where a form still has it. */
const outOfUse: readonly QuestionStatus[] = ['quarantined', 'retired'];
/** The practice bank examines with what waits for review as well: nothing is awarded from it but with a reason. */
const practised: readonly QuestionStatus[] = ['ready-for-review', 'technical-review', 'editorial-review', 'approved'];

/** What forms of one kind are made from today: questions by their present state, difficulties by their newest panel. */
export async function loadFormPool(
  db: Database | Tx,
  source: FormSource,
  kind: SittingKind,
): Promise<FormPool & { readonly panel: PanelDifficulties }> {
  const pool = poolOf(source, kind);
  if (kind === 'rehearsal') return { ...pool, panel: new Map() };
  const { catalogue, isBankPrivate } = source;
  const states: readonly QuestionStatus[] = ['live', ...outOfUse, ...(isBankPrivate ? [] : practised)];
  const bank = await loadPool(db, { catalogue, isBankPrivate, states });
  const difficulties = await effectiveDifficulties(db, bank);
  const rated = [...difficulties].filter(([, { isProvisional }]) => !isProvisional);
  return { ...pool, ...bank, panel: new Map(rated.map(([id, { difficulty }]) => [id, difficulty])) };
}
