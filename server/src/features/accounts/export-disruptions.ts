import type { Tx } from '../../db/database.ts';

/** What interrupted one's sittings and what followed, and what was tried out in rehearsals with faults. */
export async function exportDisruptions(tx: Tx) {
  return {
    interruptions: await tx
      .selectFrom('disruptionLosses as l')
      .innerJoin('disruptions as d', 'd.id', 'l.disruptionId')
      .select(['l.sittingId', 'd.cause', 'd.fromAt', 'd.toAt', 'd.state', 'd.decidedAt', 'd.reason'])
      .select(['l.lostMs', 'l.givenMs', 'l.isResitFree', 'l.isLeftOut', 'l.differentReason'])
      .orderBy('d.fromAt')
      .execute(),
    rehearsalSteps: await tx
      .selectFrom('rehearsalSteps')
      .select(['sittingId', 'step', 'typed', 'found', 'happenedAt'])
      .orderBy('happenedAt')
      .execute(),
    rehearsalProofs: await tx
      .selectFrom('rehearsalProofs')
      .select(['sittingId', 'build', 'steps', 'typed', 'found', 'receipts', 'isProven', 'provenAt'])
      .orderBy('provenAt')
      .execute(),
  };
}
