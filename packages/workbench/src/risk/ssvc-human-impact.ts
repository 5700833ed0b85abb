import type { DecisionTable } from './decision-table.ts';
import { ssvcPoints } from './ssvc-points.ts';

/** How hard people are hit, from safety and mission: CERT/CC, SSVC, human impact 1.0.0, all 16 rows. */
export const ssvcHumanImpact: DecisionTable = {
  title: 'SSVC human impact',
  source: 'CERT/CC, SSVC, human impact 1.0.0 (July 2026)',
  points: [ssvcPoints.safety, ssvcPoints.mission],
  outcomes: ssvcPoints.humanImpact.values,
  rows: [
    ['low', 'low', 'medium', 'very-high'],
    ['low', 'low', 'medium', 'very-high'],
    ['medium', 'high', 'high', 'very-high'],
    ['very-high', 'very-high', 'very-high', 'very-high'],
  ].flat(),
};
