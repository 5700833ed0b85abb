import { assertNever } from '@cmdsp/primitives';
import type { CreditProblem, NotOpen, PauseProblem, WithdrawProblem } from '@cmdsp/sittings';
import type { LateStartProblem } from '../../sittings/allow-late-start.ts';

/** Why something cannot be done to a sitting now. */
export type Refusal =
  CreditProblem | NotOpen | PauseProblem | WithdrawProblem | LateStartProblem | { readonly kind: 'no-sitting' };

/** A refusal as the invigilator reads it: what is so, and what can be done. */
export function refusedWords(problem: Refusal): string {
  switch (problem.kind) {
    case 'no-sitting':
      return 'There is no such sitting.';
    case 'not-running':
      return `The clock can only be stopped while it runs. ${phaseWords[problem.phase]}`;
    case 'not-paused':
      return `The clock is not stopped. ${phaseWords[problem.phase]}`;
    case 'not-open':
      return phaseWords[problem.phase];
    case 'not-positive':
      return 'Say how many minutes.';
    case 'more-than-credit':
      return `Only extra time can be taken back: ${Math.floor(problem.credit / 60_000)} minutes were given.`;
    case 'too-soon':
      return 'The new deadline would come in less than two minutes. The candidate has to hear of it before; take back less.';
    case 'has-started':
      return 'This sitting has started already.';
    case 'is-over':
      return 'This seat was given up.';
    default:
      return assertNever(problem);
  }
}

const phaseWords: Readonly<Record<PauseProblem['phase'], string>> = {
  scheduled: 'This sitting has not started.',
  running: 'This sitting is running.',
  'in-grace': 'The time of this sitting is over; the last answers are arriving.',
  paused: 'The clock of this sitting stands already.',
  submitted: 'This sitting was submitted. What comes now is settled by a remedy, not here.',
  expired: 'The time of this sitting is over. What comes now is settled by a remedy, not here.',
  voided: 'This sitting was voided.',
};
