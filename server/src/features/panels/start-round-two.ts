import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { notify } from '../../notifications/notify.ts';
import { loadFinishedRound } from '../../panels/load-ratings.ts';
import { listPanelQuestions, lockPanel } from './queries.ts';

/** Ends round one: its judges see what all of them rated and may think again. @throws Problem `not-found`, `panel-refused` */
export async function startRoundTwo(
  { databases }: Pick<Context, 'databases'>,
  { panelId, personId }: { readonly panelId: string; readonly personId: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const panel = await lockPanel(tx, panelId);
    if (panel.state !== 'round-one') throw new Problem('panel-refused', 'Round one has ended already.');
    const questions = await listPanelQuestions(tx, panelId);
    const { judges } = await loadFinishedRound(tx, { panelId, round: 1, questions: questions.length });
    if (judges.length < 2)
      throw new Problem('panel-refused', 'Feedback needs at least two judges who have rated every question.');
    await tx
      .updateTable('panels')
      .set({ state: 'round-two', roundTwoAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', panelId)
      .execute();
    await appendRecord(tx, {
      streamKind: 'panel',
      streamId: panelId,
      kind: 'round-two-opened',
      actor: `person:${personId}`,
      body: { judges: [...judges] },
    });
    await notify(
      tx,
      judges.map((judge) => ({
        personId: judge,
        kind: 'account',
        eventKey: `panel:${panelId}:round-two`,
        title: 'Round two of your panel is open',
        body: `“${panel.title}”: see what the others rated, and keep or change each of your ratings.`,
        path: `/staff/panels/${panelId}/rating`,
      })),
    );
  });
}
