import type { Context } from '../../context.ts';
import { countReserves } from '../../sittings/forms/count-reserves.ts';
import { decideForm, type FormDecision } from '../../sittings/forms/decide-form.ts';

/** Carries out an officer's decision about a form and says how many clean forms are left in reserve. */
export async function decide(
  context: Context,
  options: {
    readonly id: string;
    readonly step: FormDecision;
    readonly reason: string;
    readonly personId: string;
  },
) {
  const { id, step, reason, personId } = options;
  return context.databases.staff.transaction().execute(async (tx) => {
    await decideForm(tx, { source: context, formId: id, step, decider: { kind: 'officer', personId }, reason });
    return { reserves: await countReserves(tx, context) };
  });
}
