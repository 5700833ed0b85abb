import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Tx } from '../../db/database.ts';
import type { RehearsalStepName } from '../../db/tables/rehearsals.ts';
import { buildId } from '../../sittings/forms/build-id.ts';
import type { SittingRow } from '../../sittings/sitting-row.ts';
import { findRehearsal } from './open-rehearsal.ts';
import { stepOrder } from './step-order.ts';

type Own = { readonly id: string; readonly personId: string };

/** What of a rehearsal was tried out, and which steps have been noticed and not reported yet. @throws Problem `not-found` */
export async function showWalk(context: Context, own: Own) {
  return asPerson(context.databases.candidate, own.personId, async (tx) => {
    const row = await findRehearsal(tx, own);
    const done = await listSteps(tx, row.id);
    const proof = await tx.selectFrom('rehearsalProofs').selectAll().where('sittingId', '=', row.id).executeTakeFirst();
    const steps = stepOrder.map((step) => {
      const found = done.find((one) => one.step === step);
      const isNoticed = found === undefined && wasNoticed(step, { row, done });
      return { step, isDone: found !== undefined, isNoticed, typed: found?.typed ?? 0, found: found?.found ?? 0 };
    });
    return {
      build: buildId(context),
      accommodation: row.accommodation,
      steps,
      proof:
        proof === undefined
          ? null
          : {
              build: proof.build,
              typed: proof.typed,
              found: proof.found,
              receipts: proof.receipts,
              isProven: proof.isProven,
              provenAt: proof.provenAt.toISOString(),
            },
    };
  });
}

/** The steps of a rehearsal, the earliest first. */
export function listSteps(tx: Tx, sittingId: string) {
  return tx.selectFrom('rehearsalSteps').selectAll().where('sittingId', '=', sittingId).orderBy('happenedAt').execute();
}

type Done = Awaited<ReturnType<typeof listSteps>>;

/**
 * Whether the server itself has seen what a step asks for. Closing the page and coming back takes the lease again for the
 * same device, another device takes it over: the lease tells both. The rest happens in the page.
 */
export function wasNoticed(
  step: RehearsalStepName,
  { row, done }: { readonly row: Pick<SittingRow, 'fence' | 'holder'>; readonly done: Done },
): boolean {
  const last = done.at(-1);
  if (last === undefined || row.fence === null) return false;
  if (step === 'close') return row.holder === last.holder && row.fence > last.fence;
  if (step === 'device') return row.holder !== last.holder;
  return false;
}
