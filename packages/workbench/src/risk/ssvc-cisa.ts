import type { DecisionTable } from './decision-table.ts';
import { ssvcPoints } from './ssvc-points.ts';

const words: Readonly<Record<string, string>> = { T: 'track', W: 'track-star', D: 'attend', A: 'act' };

// One line for each exploitation; groups: automatable by technical impact; letters: mission and well-being.
const letters = ['TTT TTW TTD TTD', 'TTW TWD TTD TWD', 'TTD TDA DDA DAA'].join(' ');

/** How CISA ranks what it hears of: CERT/CC, SSVC, CISA coordinator 2.0.3, all 36 rows. */
export const ssvcCisa: DecisionTable = {
  title: "CISA's SSVC",
  source: 'CERT/CC, SSVC, CISA coordinator 2.0.3 (July 2026)',
  points: [
    ssvcPoints.exploitation,
    ssvcPoints.automatable,
    ssvcPoints.technicalImpact,
    {
      id: 'missionAndWellBeing',
      label: 'Mission and well-being impact',
      values: [
        { id: 'low', label: 'Low' },
        { id: 'medium', label: 'Medium' },
        { id: 'high', label: 'High' },
      ],
    },
  ],
  outcomes: [
    { id: 'track', label: 'Track' },
    { id: 'track-star', label: 'Track*' },
    { id: 'attend', label: 'Attend' },
    { id: 'act', label: 'Act' },
  ],
  rows: letters
    .replaceAll(' ', '')
    .split('')
    .map((letter) => words[letter] ?? ''),
};
