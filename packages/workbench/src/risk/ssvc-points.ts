import type { DecisionPoint } from './decision-table.ts';

const no = { id: 'no', label: 'No' };
const yes = { id: 'yes', label: 'Yes' };

/** The decision points that SSVC tables share: CERT/CC, SSVC, `data/csv` (July 2026). The values are theirs, the labels ours. */
export const ssvcPoints = {
  exploitation: {
    id: 'exploitation',
    label: 'Exploitation',
    values: [
      { id: 'none', label: 'None known' },
      { id: 'public-poc', label: 'Proof of concept is public' },
      { id: 'active', label: 'Active' },
    ],
  },
  exposure: {
    id: 'exposure',
    label: 'System exposure',
    values: [
      { id: 'small', label: 'Small' },
      { id: 'controlled', label: 'Controlled' },
      { id: 'open', label: 'Open' },
    ],
  },
  automatable: { id: 'automatable', label: 'Automatable', values: [no, yes] },
  technicalImpact: {
    id: 'technicalImpact',
    label: 'Technical impact',
    values: [
      { id: 'partial', label: 'Partial' },
      { id: 'total', label: 'Total' },
    ],
  },
  safety: {
    id: 'safety',
    label: 'Safety impact',
    values: [
      { id: 'negligible', label: 'Negligible' },
      { id: 'marginal', label: 'Marginal' },
      { id: 'critical', label: 'Critical' },
      { id: 'catastrophic', label: 'Catastrophic' },
    ],
  },
  mission: {
    id: 'mission',
    label: 'Mission impact',
    values: [
      { id: 'degraded', label: 'Degraded' },
      { id: 'support-crippled', label: 'Support of essential functions crippled' },
      { id: 'function-failure', label: 'An essential function fails' },
      { id: 'mission-failure', label: 'The mission fails' },
    ],
  },
  humanImpact: {
    id: 'humanImpact',
    label: 'Human impact',
    values: [
      { id: 'low', label: 'Low' },
      { id: 'medium', label: 'Medium' },
      { id: 'high', label: 'High' },
      { id: 'very-high', label: 'Very high' },
    ],
  },
  inKev: { id: 'inKev', label: 'In the catalogue of known exploited vulnerabilities', values: [no, yes] },
  isExposed: { id: 'isExposed', label: 'Asset publicly exposed', values: [no, yes] },
} as const satisfies Readonly<Record<string, DecisionPoint>>;
