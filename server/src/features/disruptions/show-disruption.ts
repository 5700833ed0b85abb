import type { Context } from '../../context.ts';
import { isRunning, loadLosses, remedyOfLoss } from '../../disruptions/load-loss.ts';
import { Problem } from '../../http/problem.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { presentDisruption, presentPolicy } from './present-disruption.ts';
import { findDisruption, listDisruptions, nameOf } from './queries.ts';

/** The list for officers. */
export async function showDisruptions({ databases }: Pick<Context, 'databases'>) {
  const rows = await listDisruptions(databases.staff);
  return {
    disruptions: rows.map(({ people, lostMs, mostMs, ...row }) => ({
      ...presentDisruption(row),
      people,
      lostSeconds: lostMs / 1000,
      mostSeconds: mostMs / 1000,
    })),
  };
}

/** One of them, with what everybody lost and gets; before the decision, what is proposed. @throws Problem `not-found` */
export async function showDisruption({ databases }: Pick<Context, 'databases'>, id: string) {
  const { staff } = databases;
  const disruption = await findDisruption(staff, id);
  if (disruption === null) throw new Problem('not-found', 'There is no such interruption.');
  const losses = await loadLosses(staff, { disruptionId: id });
  const now = await databaseNow(staff);
  const names = await nameOf(
    staff,
    losses.map(({ sitting }) => sitting.personId),
  );
  return {
    ...presentDisruption(disruption),
    reason: disruption.reason,
    decidedBy: disruption.deciderName,
    policy: presentPolicy(disruption.policy),
    people: losses.map((loaded) => {
      const { loss, sitting, lostBeforeMs } = loaded;
      const shown = loss.carriedOutAt === null && loss.differentReason === null ? remedyOfLoss(loaded, now) : loss;
      return {
        sitting: sitting.id,
        name: names.get(sitting.personId) ?? '',
        lostSeconds: loss.lostMs / 1000,
        givenSeconds: loss.givenMs / 1000,
        isResitFree: shown.isResitFree,
        isLeftOut: shown.isLeftOut,
        spans: loss.spans.map(([from, to]) => ({ from: new Date(from).toISOString(), to: new Date(to).toISOString() })),
        isRunning: isRunning(sitting, now),
        lostBeforeSeconds: lostBeforeMs / 1000,
        differentReason: loss.differentReason,
      };
    }),
  };
}
