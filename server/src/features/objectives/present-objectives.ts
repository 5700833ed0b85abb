import { type Catalogue, objectivesMatrix } from '@cmdsp/content';
import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import { linkTopics } from '../../learning/link-topics.ts';

type Row = z.input<Endpoints['GET /api/objectives']['response']>['objectives'][number];

/** The matrix as learners see it: of the examination only which domains ask about an objective, never how often. */
export function presentObjectives(catalogue: Catalogue): Row[] {
  const { programme, topics, bank, cases, assignments, labs } = catalogue;
  const rows = objectivesMatrix({
    objectives: programme.objectives,
    topics,
    quiz: topics.flatMap(({ quiz }) => quiz),
    examination: [...bank.questions, ...bank.sets.flatMap(({ questions }) => questions)],
    cases,
    assignments,
    labs,
  });
  return rows.map(({ number, text, ...row }) => ({
    number,
    text,
    topics: { status: row.topics.status, by: linkTopics(catalogue, row.topics.by) },
    quizzes: { status: row.quizzes.status, by: linkTopics(catalogue, row.quizzes.by) },
    cases: {
      status: row.cases.status,
      by: cases.filter(({ slug }) => row.cases.by.includes(slug)).map(({ slug, title }) => ({ slug, title })),
    },
    domains: {
      status: row.examination.status,
      by: programme.domains.filter((domain) => row.examination.by.includes(String(domain.number))),
    },
    assignments: {
      status: row.assignments.status,
      by: assignments
        .filter(({ module }) => row.assignments.by.includes(String(module)))
        .map(({ module, title }) => ({ module, title })),
    },
    labs: {
      status: row.labs.status,
      by: labs.filter(({ id }) => row.labs.by.includes(id)).map(({ id, title }) => ({ id, title })),
    },
  }));
}
