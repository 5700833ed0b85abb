import type { Survey } from './surveys.ts';

/** An answer to one question; what was left out has none. */
export type SurveyAnswer = {
  readonly question: string;
  /** 1 to 5, for scales. */
  readonly scale: number | null;
  readonly words: string | null;
};

/** The longest answer in words, in characters. */
export const longestWords = 2000;

/** What is wrong with answers to a survey; empty when they fit. Every question may be left out, but not all of them. */
export function checkAnswers(survey: Survey, answers: readonly SurveyAnswer[]): readonly string[] {
  if (answers.length === 0) return ['Answer at least one question.'];
  const asked = new Map(survey.questions.map((question) => [question.id, question]));
  const seen = new Set<string>();
  return answers.flatMap(({ question, scale, words }) => {
    const kind = asked.get(question)?.kind;
    if (kind === undefined) return [`There is no question ${question}.`];
    if (seen.has(question)) return [`Question ${question} is answered twice.`];
    seen.add(question);
    const isScale = scale !== null && Number.isInteger(scale) && scale >= 1 && scale <= 5 && words === null;
    const isWords = words !== null && words.length > 0 && words.length <= longestWords && scale === null;
    return (kind === 'scale' ? isScale : isWords) ? [] : [`The answer to ${question} does not fit.`];
  });
}
