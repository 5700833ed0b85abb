import type { DecisionTable } from './decision-table.ts';
import { ssvcPoints } from './ssvc-points.ts';

/**
 * How soon federal civilian agencies of the United States must remedy: CISA, Binding Operational Directive 26-04 (10 June 2026), as
 * CERT/CC keeps it in SSVC, CISA BOD 26-04 1.0.0, all 16 rows. It binds no hospital outside them; others may take it as a measure.
 */
export const bod2604: DecisionTable = {
  title: 'BOD 26-04',
  source: 'CISA BOD 26-04 (10 June 2026), table 1.0.0 in CERT/CC SSVC',
  points: [ssvcPoints.inKev, ssvcPoints.isExposed, ssvcPoints.automatable, ssvcPoints.technicalImpact],
  outcomes: [
    { id: 'next-upgrade', label: 'With the next system upgrade' },
    { id: '60-days', label: 'Within 60 days' },
    { id: '14-days', label: 'Within 14 days' },
    { id: '3-days', label: 'Within 3 days' },
    { id: '3-days-forensic', label: 'Within 3 days, with a forensic investigation' },
  ],
  rows: [
    ['next-upgrade', 'next-upgrade', '60-days', '60-days'],
    ['60-days', '14-days', '14-days', '3-days'],
    ['14-days', '14-days', '14-days', '3-days-forensic'],
    ['14-days', '3-days-forensic', '3-days', '3-days-forensic'],
  ].flat(),
};
