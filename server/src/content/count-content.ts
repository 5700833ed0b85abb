import type { Catalogue } from '@cmdsp/content';
import type { ReleaseCounts } from '../db/tables/content.ts';

/** How much a catalogue holds, in numbers an administrator can compare. */
export function countContent(catalogue: Catalogue): ReleaseCounts {
  const { topics, standards, incidents, glossary, cases } = catalogue;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    completeTopics: topics.filter(({ complete }) => complete).length,
    practiceQuestions: sum(topics.map(({ quiz }) => quiz.length)),
    standards: standards.length,
    incidents: incidents.length,
    terms: glossary.length,
    cases: cases.length,
    words: sum(topics.map(({ lecture, reading }) => (lecture?.words ?? 0) + (reading?.words ?? 0))),
  };
}
