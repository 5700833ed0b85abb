import { aQuestion, wordsOf } from './a-question.ts';

export const topicFolder = 'topics/1.1-some-topic';
export const drafted = { drafted: { by: 'Somebody', on: '2026-11-21' }, accepted: null };

type Files = Readonly<Record<string, unknown>>;

/** A bank with these questions, one file each. */
export function bankOf(...questions: readonly Record<string, unknown>[]): Files {
  return Object.fromEntries(
    questions.map((question) => [`bank/questions/${String(question['id'])}.yaml`, { ...question, provenance: drafted }]),
  );
}

/** A topic quiz with these questions. */
export function quizOf(...questions: readonly Record<string, unknown>[]): Files {
  return { [`${topicFolder}/quiz.yaml`]: { topic: '1.1', questions, provenance: drafted } };
}

/** diagnostic.yaml with these questions. */
export function diagnosticOf(...questions: readonly Record<string, unknown>[]): Files {
  return { 'diagnostic.yaml': { questions, provenance: drafted } };
}

/** A valid scenario set. */
export function aSet(overrides: Files = {}): Files {
  const set = {
    id: 'set-01',
    title: 'A case',
    joins: ['design', 'risk'],
    topics: ['1.1'],
    case: wordsOf(130),
    exhibits: [
      { id: 'e1', title: 'A log', kind: 'log', lines: ['a line'] },
      { id: 'e2', title: 'A table', kind: 'table', columns: ['One'], rows: [['1']] },
    ],
    questions: ['a', 'b', 'c', 'd'].map((letter) => aQuestion({ id: `set-01-${letter}`, exhibits: ['e1'] })),
    contradiction: 'None.',
    enemies: [],
    status: 'ready-for-review',
    provenance: drafted,
    ...overrides,
  };
  return { 'bank/scenarios/set-01.yaml': set };
}

/** topic.yaml of topic 1.1. */
export function aTopic(overrides: Files = {}): Files {
  const group = { relevance: 'core', meaning: 'Something.' };
  const topic = {
    id: '1.1',
    title: 'Some topic',
    slug: 'some-topic',
    module: 1,
    domain: 1,
    objectives: [1],
    outcomes: ['Do one thing', 'Do another', 'Do a third'],
    minutes: { lecture: 20, reading: 10 },
    audiences: {
      engineering: group,
      product: group,
      regulatory: group,
      'clinical-engineering': group,
      'hospital-it': group,
      cybersecurity: group,
    },
    standards: [],
    complete: false,
    provenance: drafted,
    ...overrides,
  };
  return { [`${topicFolder}/topic.yaml`]: topic };
}

/** A lecture of so many slides, each with so many words on it and in its notes; the first shows a figure and a poll. */
export function aLecture({ slides = 10, words = 20, notes = 80 } = {}): Files {
  const slide = (index: number) =>
    [
      `## Slide ${index + 1}`,
      index === 0 ? '::figure{ref="chart"}\n\n:::poll\nWhich?\n\n- this\n- that\n:::' : wordsOf(words),
      `:::notes\n${wordsOf(notes)}\n:::`,
    ].join('\n\n');
  return { [`${topicFolder}/lecture.md`]: Array.from({ length: slides }, (_, index) => slide(index)).join('\n\n---\n\n') };
}

/** A bar chart of topic 1.1. */
export function aFigure(ref = 'chart'): Files {
  const bars = [
    { label: 'One', value: 1 },
    { label: 'Two', value: 2 },
  ];
  const figure = { kind: 'bar-chart', title: 'Bars', caption: 'Two is more.', unit: 'things', bars, source: 'Counted.' };
  return { [`${topicFolder}/figures/${ref}.yaml`]: { ...figure, provenance: drafted } };
}

/** A glossary with these slugs. */
export function aGlossary(...slugs: readonly string[]): Files {
  const terms = slugs.map((slug) => ({ slug, term: slug, definition: 'A thing.', topics: ['1.1'] }));
  return { 'glossary/terms.yaml': { terms, provenance: drafted } };
}
