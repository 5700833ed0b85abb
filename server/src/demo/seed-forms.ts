import { openHighs } from '../adapters/highs/open-highs.ts';
import type { Context } from '../context.ts';
import { decideForm } from '../sittings/forms/decide-form.ts';
import { proposeForm } from '../sittings/forms/propose-form.ts';
import type { SeededPeople } from './seed-people.ts';

/** What the second officer of the demonstration proposes, and what became of it. */
const proposals = ['published', 'retired', 'proposed'] as const;

/**
 * Gives the demonstration a form in every state beside those of the start: one that two officers published, one that was
 * retired, and one that waits for the officer. Does nothing where somebody has proposed a form already.
 */
export async function seedForms(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const [officerId, secondId] = [idOf.get('officer'), idOf.get('second-officer')];
  if (officerId === undefined || secondId === undefined || context.isBankPrivate) return;
  const { staff } = context.databases;
  const known = await staff
    .selectFrom('formDecisions')
    .select('id')
    .where('decidedBy', '=', secondId)
    .executeTakeFirst();
  if (known !== undefined) return;
  const solver = openHighs();
  try {
    for (const state of proposals) {
      const made = await proposeForm(staff, {
        source: context,
        solver,
        kind: 'certification',
        seed: `demonstration/${state}`,
        decider: { kind: 'officer', personId: secondId },
        reason: 'Demonstration: another form for the spring',
      });
      if (!made.ok) {
        context.log.warn({ problem: made.problem.message }, 'The demonstration has no further form');
        return;
      }
      const formId = made.value;
      const decider = { kind: 'officer', personId: officerId } as const;
      if (state === 'proposed') continue;
      const reason = 'Demonstration: statement and walk looked at';
      await staff.transaction().execute(async (tx) => {
        await decideForm(tx, { source: context, formId, step: 'published', decider, reason });
        const retiring = { decider, reason: 'Demonstration: its wording was talked about in public' };
        if (state === 'retired') await decideForm(tx, { source: context, formId, step: 'retired', ...retiring });
      });
    }
  } finally {
    await solver.close();
  }
}
