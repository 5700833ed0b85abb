import type { Assignment } from '@cmdsp/content';
import { aTree, canary } from './a-catalogue.ts';

const level = (id: string, number: number) => `What ${id} of level ${number} shows.`;
const criteria = ['system', 'harm', 'actors', 'answer'] as const;

/** An assignment of four criteria of 25 points; what is for markers carries a secret. Write 5 to 20 words. */
export function anAssignment(values: Partial<Assignment> = {}, secret = canary): Assignment {
  const anchor = {
    text: aTree(secret),
    marks: Object.fromEntries(criteria.map((id) => [id, { level: 3 as const, reason: `${secret} ${id}` }])),
  };
  return {
    module: 1,
    title: 'A page for the board',
    topics: ['1.1', '1.2'],
    objectives: [1],
    minutes: 60,
    words: { least: 5, most: 20 },
    summary: 'Write one page.',
    setting: aTree('A hospital has pumps.'),
    task: aTree('Say who answers for them.'),
    figures: new Map(),
    criteria: criteria.map((id) => ({
      id,
      title: `Criterion ${id}`,
      weight: 25,
      levels: [level(id, 0), level(id, 1), level(id, 2), level(id, 3), level(id, 4)],
    })),
    anchors: { strong: anchor, borderline: anchor },
    notes: aTree(secret),
    sources: [{ document: 'ISO 14971', date: '2019' }],
    provenance: { drafted: { by: 'test', on: '2026-01-01' }, accepted: null },
    ...values,
  };
}
