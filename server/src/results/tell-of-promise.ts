import type { Tx } from '../db/database.ts';
import { notify } from '../notifications/notify.ts';
import { presentDay } from '../time-zones/present-day.ts';

/** Tells a candidate that their exam arrived and by which day its result is promised. */
export async function tellOfPromise(
  tx: Tx,
  {
    sittingId,
    personId,
    promisedAt,
    answered,
  }: { readonly sittingId: string; readonly personId: string; readonly promisedAt: Date; readonly answered: number },
): Promise<void> {
  const day = presentDay(promisedAt);
  await notify(tx, [
    {
      personId,
      kind: 'exam',
      eventKey: `result-promised:${sittingId}`,
      title: `Your exam arrived; the result is promised by ${day}`,
      body: `${answered === 1 ? 'One answer is' : `${answered} answers are`} stored, each with its receipt. A certification officer reviews the result before it is released; the page says how far it is.`,
      path: `/exam/results/${sittingId}`,
    },
  ]);
}
