import type { Context } from '../../context.ts';
import type { RehearsalStepName } from '../../db/tables/rehearsals.ts';
import { Problem } from '../../http/problem.ts';
import { compareAnswers, type ShownAnswer } from './compare-answers.ts';
import { findOpenRehearsal } from './open-rehearsal.ts';
import { listSteps, wasNoticed } from './show-walk.ts';

/**
 * Writes down that a step was tried out, and how many of the answers on the screen the database has at that moment.
 * Repeating it changes nothing. @throws Problem `not-found`, `sitting-refused` when the step did not happen
 */
export async function reportStep(
  context: Context,
  report: {
    readonly id: string;
    readonly personId: string;
    readonly step: RehearsalStepName;
    readonly answers: readonly ShownAnswer[];
  },
): Promise<void> {
  await context.databases.staff.transaction().execute(async (tx) => {
    const row = await findOpenRehearsal(tx, report);
    const done = await listSteps(tx, row.id);
    const { step, answers } = report;
    if (done.some((one) => one.step === step)) return;
    if (step === 'close' && !wasNoticed(step, { row, done }))
      throw notYet('The page was not closed and opened again yet.');
    if (step === 'device' && !wasNoticed(step, { row, done }))
      throw notYet('No other device or browser has taken over yet.');
    const { typed, found } = await compareAnswers(tx, { context, sittingId: row.id, answers });
    if (step === 'answer' && found === 0) throw notYet('No answer has arrived yet.');
    await tx
      .insertInto('rehearsalSteps')
      .values({ sittingId: row.id, step, fence: row.fence, holder: row.holder, typed, found })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

function notYet(detail: string): Problem {
  return new Problem('sitting-refused', detail);
}
