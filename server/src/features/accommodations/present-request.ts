import type { RequestOutcome } from '@cmdsp/accommodations';
import { arrangementOf, type OwnRequest } from './queries.ts';

/** A request as its candidate and officers read it, field by field: neither words nor evidence. */
export function presentRequest(row: OwnRequest) {
  const { id, number, state } = row;
  const { other: _, ...asked } = arrangementOf(row.asked);
  return {
    id,
    number,
    asked,
    state,
    askedAt: row.askedAt.toISOString(),
    decideBy: row.decideBy.toISOString(),
    decision: presentDecision(row),
    isInForce: row.isInForce,
    ending: row.ending,
    appealedAt: row.appealedAt?.toISOString() ?? null,
    appealDecision: presentDecision({
      outcome: row.appealOutcome,
      given: row.appealGiven,
      validUntil: row.appealValidUntil,
      answer: row.appealAnswer,
      decidedAt: row.appealDecidedAt,
    }),
  };
}

type Decided = Pick<OwnRequest, 'given' | 'validUntil' | 'answer' | 'decidedAt'> & {
  readonly outcome: RequestOutcome | null;
};

function presentDecision({ outcome, given, validUntil, answer, decidedAt }: Decided) {
  if (outcome === null || answer === null || decidedAt === null) return null;
  return { outcome, given: arrangementOf(given), validUntil, answer, decidedAt: decidedAt.toISOString() };
}
