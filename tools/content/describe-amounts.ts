import { type Catalogue, type ModuleGoal, moduleGoals, moduleStandings } from '@cmdsp/content';
import type { ReportSection } from './report-section.ts';

// The keys of moduleGoals are the goals.
const goals = Object.keys(moduleGoals) as ModuleGoal[];

/** What each module has of everything, and what is missing to its goals. */
export function describeAmounts(catalogue: Catalogue): ReportSection {
  const { topics, bank } = catalogue;
  const rows = moduleStandings(catalogue).map(({ module, has, missing, unwritten }) => {
    const own = topics.filter((topic) => topic.module === module);
    const slides = sum(own.map(({ lecture }) => lecture?.slides.length ?? 0));
    const figures = sum(own.map((topic) => topic.figures.size));
    const quiz = sum(own.map((topic) => topic.quiz.length));
    const examination = [...bank.questions, ...bank.sets.flatMap(({ questions }) => questions)].filter(({ topic }) =>
      topic.startsWith(`${module}.`),
    ).length;
    const lacks = goals.flatMap((goal) => (missing[goal] === undefined ? [] : [`${missing[goal]} ${goal}`]));
    const words = [...lacks, ...(unwritten.length > 0 ? [`not written: ${unwritten.join(' ')}`] : [])].join(', ');
    return [
      String(module),
      ...[has.topics, slides, figures, quiz, examination].map(String),
      ...[has.terms, has.standards, has.incidents, has.cases].map(String),
      words === '' ? 'nothing' : words,
    ];
  });
  const wanted = goals.map((goal) => `${moduleGoals[goal]} ${goal}`).join(', ');
  return {
    title: 'Modules',
    note: `goals of each: ${wanted}`,
    head: ['Module', 'Complete', 'Slides', 'Figures', 'Quiz', 'Bank', 'Terms', 'Standards', 'Incidents', 'Cases', 'Missing'],
    rows: [...rows, totalOf(catalogue)],
  };
}

/** All of everything once: an entry of a library may serve several modules. */
function totalOf({ topics, bank, glossary, standards, incidents, cases }: Catalogue): string[] {
  return [
    'All',
    ...[
      topics.filter(({ complete }) => complete).length,
      sum(topics.map(({ lecture }) => lecture?.slides.length ?? 0)),
      sum(topics.map(({ figures }) => figures.size)),
      sum(topics.map(({ quiz }) => quiz.length)),
      bank.questions.length + sum(bank.sets.map(({ questions }) => questions.length)),
      glossary.length,
      standards.length,
      incidents.length,
      cases.length,
    ].map(String),
    `${bank.sets.length} scenario sets`,
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
