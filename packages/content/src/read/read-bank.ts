import { figureSchema } from '@cmdsp/figures';
import { type BankQuestion, bankQuestionSchema, type ScenarioSet, scenarioSetSchema } from '@cmdsp/questions';
import type { ContentProblem } from '../content-problem.ts';
import type { LocatedReference, QuestionMaterial } from '../material.ts';
import type { Located } from '../place.ts';
import { explainIssue } from './explain-issue.ts';
import { readProse } from './read-prose.ts';
import { type QuestionsReading, readQuestions } from './read-questions.ts';
import { readWithSchema } from './read-with-schema.ts';

/** What one file of the bank gives. */
export type BankReading = {
  readonly bank: readonly BankQuestion[];
  readonly sets: readonly Located<ScenarioSet>[];
  readonly questions: readonly QuestionMaterial[];
  readonly problems: readonly ContentProblem[];
  readonly references: readonly LocatedReference[];
};

const nothing: BankReading = { bank: [], sets: [], questions: [], problems: [], references: [] };

/** Reads bank/questions/<id>.yaml. */
export function readBankQuestion(file: string, text: string): BankReading {
  const { located, problems } = readWithSchema({ file, text, schema: bankQuestionSchema });
  if (located === null) return { ...nothing, problems };
  const question = located.value;
  const reading = readQuestions({ located, questions: [{ question, path: [] }], home: 'bank', owner: '' });
  return { ...nothing, ...reading, bank: [question] };
}

/** Reads practice/<id>.yaml: the form of a bank question, in a place that everybody may see. */
export function readPracticeQuestion(file: string, text: string): QuestionsReading & { practice: readonly BankQuestion[] } {
  const { located, problems } = readWithSchema({ file, text, schema: bankQuestionSchema });
  if (located === null) return { practice: [], questions: [], references: [], problems };
  const question = located.value;
  const reading = readQuestions({ located, questions: [{ question, path: [] }], home: 'practice', owner: '' });
  return { ...reading, practice: [question], problems: [...problems, ...reading.problems] };
}

/** Reads bank/scenarios/<id>.yaml: the case, its exhibits and its questions. */
export function readScenarioSet(file: string, text: string): BankReading {
  const { located, problems } = readWithSchema({ file, text, schema: scenarioSetSchema });
  if (located === null) return { ...nothing, problems };
  const set = located.value;
  const reading = readQuestions({
    located,
    questions: set.questions.map((question, index) => ({ question, path: ['questions', index] })),
    home: 'set',
    owner: set.id,
  });
  const prose = [
    readProse({ text: set.case, file, line: located.textLineOf(['case']), folder: null }),
    ...set.exhibits.flatMap((exhibit, index) =>
      exhibit.kind === 'document'
        ? [readProse({ text: exhibit.body, file, line: located.textLineOf(['exhibits', index, 'body']), folder: null })]
        : [],
    ),
  ];
  return {
    bank: [],
    sets: [located],
    questions: reading.questions,
    problems: [...reading.problems, ...prose.flatMap((part) => part.problems), ...figureProblems(located)],
    references: [...reading.references, ...prose.flatMap((part) => part.references)],
  };
}

function figureProblems(set: Located<ScenarioSet>): ContentProblem[] {
  return set.value.exhibits.flatMap((exhibit, index) => {
    if (exhibit.kind !== 'figure') return [];
    const parsed = figureSchema.safeParse(exhibit.figure);
    if (parsed.success) return [];
    return parsed.error.issues.flatMap(explainIssue).map(({ path, ...explained }): ContentProblem => {
      return { severity: 'error', ...set.at(['exhibits', index, 'figure', ...path]), ...explained };
    });
  });
}
