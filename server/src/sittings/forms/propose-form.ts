import { assembleForm, freezeForm, type Infeasible, type Solver } from '@cmdsp/forms';
import { ok, refused, type Result } from '@cmdsp/primitives';
import type { Database, Tx } from '../../db/database.ts';
import type { SittingKind } from '../../db/tables/forms.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { blueprintOf } from './blueprint-of.ts';
import type { FormDecider } from './form-decider.ts';
import type { FormSource } from './form-source.ts';
import { listFormsInUse } from './list-forms-in-use.ts';
import { listSeenIds } from './list-seen-ids.ts';
import { loadFormPool } from './load-form-pool.ts';
import { storeForm } from './store-form.ts';

/**
 * Assembles a form by a recorded seed, freezes it, has it checked and walked through, and stores it as proposed: nobody
 * sits it before somebody else publishes it. The id of the form, or the rules that conflict.
 */
export async function proposeForm(
  db: Database,
  options: {
    readonly source: FormSource;
    readonly solver: Solver;
    readonly kind: SittingKind;
    readonly seed: string;
    /** Whose form it is: nothing that this person has seen stands on it. */
    readonly unseenBy?: string | null;
    readonly decider: FormDecider;
    readonly reason: string;
    /** Written down in the transaction that stores the form. */
    readonly alsoWrite?: (tx: Tx, formId: string) => Promise<void>;
  },
): Promise<Result<string, Infeasible>> {
  const { source, solver, kind, seed, unseenBy = null } = options;
  const { blueprint, panel, ...bank } = await loadFormPool(db, source, kind);
  // The solver takes its time, so no transaction waits for it; storeForm looks again at what is in use.
  const others = await listFormsInUse(db, { source, kind });
  const seen = unseenBy === null ? new Set<string>() : await listSeenIds(db, unseenBy);
  const input = { ...bank, blueprint: blueprintOf(blueprint), seed, others, seen, panel };
  const assembled = await assembleForm(input, solver);
  if (!assembled.ok) return refused(assembled.problem);
  const frozen = freezeForm({ parts: assembled.value.parts, hash: sha256 });
  return db.transaction().execute(async (tx) => {
    const id = await storeForm(tx, { ...options, panel, form: assembled.value, frozen });
    await options.alsoWrite?.(tx, id);
    return ok(id);
  });
}
