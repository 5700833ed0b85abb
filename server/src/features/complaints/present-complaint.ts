import type { OwnComplaint } from './queries.ts';

/** A complaint as its filer reads it, field by field. */
export function presentComplaint(complaint: OwnComplaint) {
  const { id, number, kind, about, concerns, whatHappened, wish, state, outcome, answer } = complaint;
  const { filedAt, receivedAt, acknowledgeBy, acknowledgedAt, decideBy, decidedAt, withdrawnAt } = complaint;
  return {
    id,
    number,
    kind,
    about,
    concerns,
    whatHappened,
    wish,
    state,
    filedAt: filedAt.toISOString(),
    receivedAt: written(receivedAt),
    acknowledgeBy: written(acknowledgeBy),
    acknowledgedAt: written(acknowledgedAt),
    decideBy: written(decideBy),
    decidedAt: written(decidedAt),
    outcome,
    answer,
    withdrawnAt: written(withdrawnAt),
  };
}

function written(time: Date | null): string | null {
  return time?.toISOString() ?? null;
}
