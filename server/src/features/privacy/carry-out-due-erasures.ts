import { carryOutErasures } from './carry-out-erasures.ts';

/** Thrown after a round in which somebody could not be erased; the others were, and the next round tries again. */
export class ErasuresFailedError extends Error {
  readonly code = 'erasures-failed';
}

/**
 * A round of erasures as a chore: one that failed makes the round a failure that is seen.
 * @throws ErasuresFailedError
 */
export async function carryOutDueErasures(context: Parameters<typeof carryOutErasures>[0]): Promise<void> {
  const { failed } = await carryOutErasures(context);
  if (failed > 0)
    throw new ErasuresFailedError(
      `${failed} erasure${failed === 1 ? '' : 's'} failed; the log says why. The next round tries again.`,
    );
}
