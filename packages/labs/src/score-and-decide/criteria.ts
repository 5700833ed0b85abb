import type { Criterion } from '../lab.ts';

/** What is marked, and how much each part is worth. */
export const scoreCriteria: readonly Criterion[] = [
  { id: 'vectors', title: 'Vectors', points: 40 },
  { id: 'rubric', title: 'Impacts after the rubric', points: 20 },
  { id: 'decisions', title: 'Controlled or uncontrolled, and the route', points: 20 },
  { id: 'dates', title: 'Days of notice and fix', points: 10 },
  { id: 'ssvc', title: 'SSVC', points: 10 },
];
