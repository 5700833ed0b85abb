import { type CvssMetric, notDefined } from './cvss-metric.ts';

const kinds = [
  ['CR', 'Confidentiality'],
  ['IR', 'Integrity'],
  ['AR', 'Availability'],
] as const;

/** How much each of the three matters at one place; the same in CVSS 3.1 (section 4.1) and 4.0 (section 4.1). */
export const requirementMetrics: readonly CvssMetric[] = kinds.map(([id, name]) => ({
  id,
  name: `${name} requirement`,
  group: 'environmental',
  question: `How much does ${name.toLowerCase()} matter at this place?`,
  values: [
    notDefined,
    { id: 'H', name: 'High', meaning: 'Losing it would be a catastrophe here.' },
    { id: 'M', name: 'Medium', meaning: 'Losing it would be serious here.' },
    { id: 'L', name: 'Low', meaning: 'Losing it would hardly be felt here.' },
  ],
}));
