import type { ThreatState } from '@cmdsp/workbench/threats';

/** What became of a threat, in one or two words. */
export const stateWords: Readonly<Record<ThreatState, string>> = {
  undecided: 'Undecided',
  unanswered: 'Nothing answers it',
  'set-aside': 'Set aside',
  answered: 'Answered',
};
