/** A question of a survey: a scale from 1 to 5 with words at its ends, or words of one's own. */
export type SurveyQuestion =
  | {
      readonly kind: 'scale';
      readonly id: string;
      readonly text: string;
      readonly low: string;
      readonly high: string;
    }
  | { readonly kind: 'words'; readonly id: string; readonly text: string };

/** What people are asked at one occasion. A changed question makes a new version. */
export type Survey = {
  readonly id: SurveyId;
  readonly version: number;
  readonly title: string;
  readonly questions: readonly SurveyQuestion[];
};

/** When people are asked: after a module, and after an examination. */
export const surveyIds = ['module', 'exam'] as const;
export type SurveyId = (typeof surveyIds)[number];

const agree = { low: 'Not at all', high: 'Completely' } as const;

/** Every survey in every version, the newest of each last. */
export const surveys: readonly Survey[] = [
  {
    id: 'module',
    version: 1,
    title: 'About this module',
    questions: [
      { kind: 'scale', id: 'clear', text: 'The explanations were clear.', ...agree },
      { kind: 'scale', id: 'useful', text: 'I can use this at my work.', ...agree },
      { kind: 'scale', id: 'pace', text: 'How was the pace?', low: 'Much too slow', high: 'Much too fast' },
      { kind: 'scale', id: 'practice', text: 'Cases and questions helped me to learn.', ...agree },
      { kind: 'words', id: 'keep', text: 'What should stay as it is?' },
      { kind: 'words', id: 'change', text: 'What should be different?' },
    ],
  },
  {
    id: 'exam',
    version: 1,
    title: 'About your examination',
    questions: [
      { kind: 'scale', id: 'fair', text: 'The questions were about what the course teaches.', ...agree },
      { kind: 'scale', id: 'wording', text: 'I understood what each question asked.', ...agree },
      { kind: 'scale', id: 'time', text: 'How was the time?', low: 'Much too short', high: 'Much too long' },
      { kind: 'scale', id: 'program', text: 'I could rely on the exam page.', ...agree },
      { kind: 'words', id: 'change', text: 'What should be different next time? Please do not repeat questions.' },
    ],
  },
];

/** A survey in one version, or in its newest; null when there is none. */
export function findSurvey(id: string, version?: number): Survey | null {
  return (
    surveys.findLast((survey) => survey.id === id && (version === undefined || survey.version === version)) ?? null
  );
}
