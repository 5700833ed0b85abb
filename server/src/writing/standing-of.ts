import type { Instant } from '@cmdsp/primitives';
import { phaseOf } from '@cmdsp/sittings';
import { asSitting, type DocumentRow } from './document-row.ts';

/** How a document stands at a moment, as every answer tells it. */
export type DocumentStanding = {
  readonly now: Instant;
  readonly deadline: number | null;
  readonly phase: 'running' | 'submitted' | 'expired';
  readonly fence: number;
};

/** Decides how a document stands by the database clock: open past its deadline is expired, whoever noticed. */
export function standingOf(row: DocumentRow, now: Instant): DocumentStanding {
  const phase = phaseOf(asSitting(row), now);
  return {
    now,
    deadline: row.closesAt?.getTime() ?? null,
    phase: phase === 'submitted' || phase === 'expired' ? phase : 'running',
    fence: row.fence,
  };
}
