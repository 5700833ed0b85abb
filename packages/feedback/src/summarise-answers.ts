import type { SurveyAnswer } from './check-answers.ts';
import type { Survey } from './surveys.ts';

/** Fewer answers than this are shown to nobody, and more come in steps of it. */
export const shownStep = 5;

/** How many of the given answers may be shown: a multiple of five, so that one more answer changes nothing by itself. */
export function countShown(given: number): number {
  return Math.floor(given / shownStep) * shownStep;
}

/** What was answered to one question. */
export type QuestionSummary =
  | {
      readonly kind: 'scale';
      readonly question: string;
      readonly text: string;
      readonly low: string;
      readonly high: string;
      /** How many chose 1, 2, 3, 4 and 5. */
      readonly counts: readonly [number, number, number, number, number];
    }
  | { readonly kind: 'words'; readonly question: string; readonly text: string; readonly words: readonly string[] };

/** Counts each scale and gathers the words, in alphabetical order: the order they came in would say who wrote them. */
export function summariseAnswers(survey: Survey, answers: readonly SurveyAnswer[]): readonly QuestionSummary[] {
  return survey.questions.map((question) => {
    const given = answers.filter((answer) => answer.question === question.id);
    if (question.kind === 'words') {
      const words = given.flatMap((answer) => answer.words ?? []).toSorted();
      return { kind: 'words', question: question.id, text: question.text, words };
    }
    const count = (value: number) => given.filter(({ scale }) => scale === value).length;
    return {
      kind: 'scale',
      question: question.id,
      text: question.text,
      low: question.low,
      high: question.high,
      counts: [count(1), count(2), count(3), count(4), count(5)],
    };
  });
}
