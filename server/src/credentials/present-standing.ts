import type { CandidateStanding, StandingLine, WorkStanding } from '@cmdsp/certification';
import type { standingLineSchema } from '@cmdsp/contract';
import { assertNever } from '@cmdsp/primitives';
import { mostRounds } from '@cmdsp/submissions';
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
    note: noteOf(state),
  };
}

function noteOf(state: StandingLine['state']): string | null {
  if (state.kind === 'planned') return state.note;
  return state.kind === 'missing' && state.work !== null ? wordsOf(state.work) : null;
}

/** Why marked work is missing, in words. */
function wordsOf(work: WorkStanding): string {
  switch (work.kind) {
    case 'not-begun':
      return 'Not begun';
    case 'being-written':
      return work.round === 1 ? 'Being written' : `Being written again, round ${work.round} of ${mostRounds}`;
    case 'being-marked':
      return work.promisedBy === null
        ? 'Being marked'
        : `Being marked; feedback is promised by ${new Date(work.promisedBy).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })}`;
    case 'not-passed': {
      const left = mostRounds - work.round;
      if (left <= 0) return 'Not passed; all rounds are used';
      return `Not passed in round ${work.round}; it may be handed in ${left === 1 ? 'once' : 'twice'} more`;
    }
    default:
      return assertNever(work);
  }
}
