import type { CandidateStanding, StandingLine } from '@cmdsp/certification';
import type { standingLineSchema } from '@cmdsp/contract';
import type { z } from 'zod';

/** The requirement lines as the contract sends them. */
export function presentStanding(standing: CandidateStanding): z.input<typeof standingLineSchema>[] {
  return standing.lines.map(presentLine);
}

function presentLine({ id, title, state }: StandingLine): z.input<typeof standingLineSchema> {
  return {
    id,
    title,
    state: state.kind,
    metAt: state.kind === 'met' ? new Date(state.metAt).toISOString() : null,
    note: state.kind === 'planned' ? state.note : null,
  };
}
