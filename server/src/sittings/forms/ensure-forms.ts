import { randomBytes } from 'node:crypto';
import type { Infeasible } from '@cmdsp/forms';
import { openHighs } from '../../adapters/highs/open-highs.ts';
import type { Database } from '../../db/database.ts';
import { withLock } from '../../db/with-lock.ts';
import type { SittingKind } from '../../db/tables/forms.ts';
import { decideForm } from './decide-form.ts';
import type { FormSource } from './form-source.ts';
import { listFormsInUse } from './list-forms-in-use.ts';
import { proposeForm } from './propose-form.ts';

/** A form that could not be made, and why. */
export type MissingForm = { readonly kind: SittingKind; readonly problem: Infeasible };

/** What must be there at the start: a rehearsal, two forms so that a retake gets fresh material, and one in reserve. */
const wanted = { rehearsal: { published: 1, reserve: 0 }, certification: { published: 2, reserve: 1 } } as const;

/**
 * Makes the forms that are missing at the start of the program; several processes may do so at once. They go the way of
 * every form, and the program decides about them in its own name, marked as a demonstration. From a private bank it only
 * proposes: there, officers publish.
 */
export async function ensureForms(db: Database, source: FormSource): Promise<readonly MissingForm[]> {
  return withLock(db, 'cmdsp-ensure-forms', async () => {
    const missing: MissingForm[] = [];
    for (const kind of ['rehearsal', 'certification'] as const) {
      const steps = await listMissing(db, source, kind);
      const problem = steps.length === 0 ? null : await makeForms(db, { source, kind, steps });
      if (problem !== null) missing.push({ kind, problem });
    }
    return missing;
  });
}

/** What has to be decided about new forms until there are as many as wanted; those that are proposed wait for officers. */
async function listMissing(
  db: Database,
  source: FormSource,
  kind: SittingKind,
): Promise<readonly ('published' | 'reserved')[]> {
  const found = await listFormsInUse(db, { source, kind });
  const count = (status: string) => found.filter((form) => form.status === status).length;
  const published = Math.max(wanted[kind].published - count('published'), 0);
  const reserved = Math.max(wanted[kind].reserve - count('reserve'), 0);
  const waiting = source.isBankPrivate && kind === 'certification' ? count('proposed') : 0;
  return [
    ...Array.from({ length: published }, () => 'published' as const),
    ...Array.from({ length: reserved }, () => 'reserved' as const),
  ].slice(waiting);
}

async function makeForms(
  db: Database,
  options: {
    readonly source: FormSource;
    readonly kind: SittingKind;
    readonly steps: readonly ('published' | 'reserved')[];
  },
): Promise<Infeasible | null> {
  const { source, kind, steps } = options;
  const solver = openHighs();
  try {
    const decider = { kind: 'program' } as const;
    const reason = 'Made by the program at its start';
    for (const step of steps) {
      const seed = randomBytes(16).toString('hex');
      const made = await proposeForm(db, { source, solver, kind, seed, decider, reason });
      if (!made.ok) return made.problem;
      if (kind === 'certification' && source.isBankPrivate) continue;
      const formId = made.value;
      await db.transaction().execute(async (tx) => decideForm(tx, { source, formId, step, decider, reason }));
    }
    return null;
  } finally {
    await solver.close();
  }
}
