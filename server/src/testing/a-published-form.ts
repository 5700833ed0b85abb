import { openHighs } from '../adapters/highs/open-highs.ts';
import type { Context } from '../context.ts';
import type { SittingKind } from '../db/tables/forms.ts';
import { decideForm } from '../sittings/forms/decide-form.ts';
import { proposeForm } from '../sittings/forms/propose-form.ts';

/** Assembles a form by this seed and publishes it, the way the program does at its start. Its id. */
export async function aPublishedForm(
  context: Context,
  { kind, seed }: { readonly kind: SittingKind; readonly seed: string },
): Promise<string> {
  const { staff } = context.databases;
  const decision = { source: context, decider: { kind: 'program' }, reason: 'Test' } as const;
  const solver = openHighs();
  try {
    const made = await proposeForm(staff, { ...decision, solver, kind, seed });
    if (!made.ok) throw new Error(made.problem.message);
    const formId = made.value;
    await staff.transaction().execute(async (tx) => decideForm(tx, { ...decision, formId, step: 'published' }));
    return formId;
  } finally {
    await solver.close();
  }
}
