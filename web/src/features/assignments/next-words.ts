import { assertNever } from '@cmdsp/primitives';
import { dayWords } from '../../ui/day-words.ts';
import type { AssignmentEntry, AssignmentRules } from './assignment-queries.ts';

/** What comes next for an assignment, in one sentence. */
export function nextWords({ next, rounds }: Pick<AssignmentEntry, 'next' | 'rounds'>, { roundsMost }: AssignmentRules) {
  const last = rounds.findLast(({ step }) => step !== 'withdrawn');
  switch (next.kind) {
    case 'begin':
      return next.round === 1
        ? 'Not begun. You see the criteria before you write.'
        : `Round ${next.round} of ${roundsMost} is open: it begins with the text that was marked.`;
    case 'write':
      return next.round === 1
        ? 'You are writing. Nothing is marked before you hand it in.'
        : `You are writing round ${next.round} of ${roundsMost}.`;
    case 'wait':
      return last === undefined || last.promisedBy === null
        ? 'Handed in.'
        : `Handed in. Feedback ${last.isLate ? 'was' : 'is'} promised by ${dayWords(last.promisedBy)}.`;
    case 'passed':
      return 'Passed. Nothing more is needed.';
    case 'used-up':
      return `All ${roundsMost} rounds are used. Write to us from the page Complaints and appeals.`;
    default:
      return assertNever(next);
  }
}
