import type { ThreatStanding } from '@cmdsp/workbench/threats';

/** What became of a threat, in one or two words. */
export const standingWords: Readonly<Record<ThreatStanding, string>> = {
  undecided: 'Undecided',
  unanswered: 'Nothing answers it',
  'set-aside': 'Set aside',
  answered: 'Answered',
};
