import { cvssMetrics } from '@cmdsp/workbench/risk';

/** What each base metric of a version may be. */
export function baseValues(version: '3.1' | '4.0'): Readonly<Record<string, readonly string[]>> {
  const base = cvssMetrics[version].filter(({ group }) => group === 'base');
  return Object.fromEntries(base.map(({ id, values }) => [id, values.map((value) => value.id)]));
}

/** The eighteen impacts of the rubric. */
export const impactIds: readonly string[] = ['C', 'I', 'A'].flatMap((impact) =>
  ['P', 'D', 'T', 'W', 'S', 'O'].map((kind) => `X${impact}${kind}`),
);

/** What is chosen for each finding, what it may be and what it counts for. Days: one far too early and one far too late. */
export const choiceValues = [
  { field: 'exploitability', criterion: 'decisions', values: ['low', 'medium', 'high'] },
  {
    field: 'severity',
    criterion: 'decisions',
    values: ['negligible', 'minor', 'serious', 'critical', 'catastrophic'],
  },
  { field: 'decision', criterion: 'decisions', values: ['controlled', 'uncontrolled'] },
  { field: 'route', criterion: 'decisions', values: ['routine', 'discretion', 'report'] },
  { field: 'noticeOn', criterion: 'dates', values: ['2025-01-01', '2028-01-01'] },
  { field: 'fixOn', criterion: 'dates', values: ['2025-01-01', '2028-01-01'] },
  { field: 'exploitation', criterion: 'ssvc', values: ['none', 'public-poc', 'active'] },
  { field: 'exposure', criterion: 'ssvc', values: ['small', 'controlled', 'open'] },
  { field: 'automatable', criterion: 'ssvc', values: ['no', 'yes'] },
  { field: 'safety', criterion: 'ssvc', values: ['negligible', 'marginal', 'critical', 'catastrophic'] },
] as const;
