import { type AuthoredQuestion, questionTexts } from '@cmdsp/questions';
import type { ContentProblem } from '../content-problem.ts';
import type { LocatedReference, QuestionMaterial } from '../material.ts';
import type { Path } from '../place.ts';
import { readProse } from './read-prose.ts';
import type { Read } from './read-with-schema.ts';

/** Questions of one file with the problems and references of their texts. */
export type QuestionsReading = {
  readonly questions: readonly QuestionMaterial[];
  readonly problems: readonly ContentProblem[];
  readonly references: readonly LocatedReference[];
};

/** Takes the questions found at `paths` of a file and reads every text in them as course Markdown. */
export function readQuestions(options: {
  readonly located: NonNullable<Read<unknown>['located']>;
  readonly questions: readonly { readonly question: AuthoredQuestion; readonly path: Path }[];
  readonly home: QuestionMaterial['home'];
  readonly owner: string;
}): QuestionsReading {
  const { located, home, owner } = options;
  const readings = options.questions.flatMap(({ question, path }) =>
    textsOf(question).map(({ text, at }) =>
      readProse({
        text,
        file: located.at().file,
        line: located.textLineOf([...path, ...at]),
        folder: home === 'quiz' ? owner : null,
      }),
    ),
  );
  return {
    questions: options.questions.map(({ question, path }) => ({
      value: question,
      at: (inner = []) => located.at([...path, ...inner]),
      home,
      owner,
    })),
    problems: readings.flatMap((reading) => reading.problems),
    references: readings.flatMap((reading) => reading.references),
  };
}

/** Every text of a question that is course Markdown, with its place. */
export function textsOf(question: AuthoredQuestion): { text: string; at: Path }[] {
  return questionTexts(question).filter(({ isMarkdown }) => isMarkdown).map(({ text, at }) => ({ text, at }));
}
