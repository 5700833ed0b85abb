import { type Catalogue, type Coverage, objectivesMatrix } from '@cmdsp/content';
import type { ReportSection } from './report-section.ts';

/** What serves each learning objective. */
export function describeObjectives({ programme, topics, bank, cases, assignments, labs }: Catalogue): ReportSection {
  const examination = [...bank.questions, ...bank.sets.flatMap(({ questions }) => questions)];
  const quiz = topics.flatMap((topic) => topic.quiz);
  const rows = objectivesMatrix({
    objectives: programme.objectives,
    topics,
    quiz,
    examination,
    cases,
    assignments,
    labs,
  });
  const count = (questions: readonly { readonly objective: number }[], number: number) =>
    String(questions.filter(({ objective }) => objective === number).length);
  return {
    title: 'Learning objectives',
    note: null,
    head: ['No', 'Topics', 'Quiz', 'Bank', 'Domains', 'Cases', 'Work', 'Labs', 'Objective'],
    rows: rows.map((row) => [
      String(row.number),
      write(row.topics),
      count(quiz, row.number),
      count(examination, row.number),
      row.examination.by.join(' ') || row.examination.status,
      write(row.cases),
      write(row.assignments),
      write(row.labs),
      row.text,
    ]),
  };
}

/** How much of the course each audience group is told is theirs. */
export function describeAudiences({ programme, topics, standards }: Catalogue): ReportSection {
  return {
    title: 'Audience groups',
    note: 'over all topics; standards that say why the group must care',
    head: ['Group', 'Core', 'Useful', 'Awareness', 'Standards'],
    rows: programme.audiences.map(({ id }) => [
      id,
      ...(['core', 'useful', 'awareness'] as const).map((relevance) =>
        String(topics.filter(({ audiences }) => audiences[id].relevance === relevance).length),
      ),
      String(standards.filter(({ audiences }) => audiences[id] !== undefined).length),
    ]),
  };
}

function write({ status, by }: Coverage): string {
  return status === 'covered' ? String(by.length) : status;
}
