import type { CvssChoices } from './cvss-vector.ts';
import { rubricClasses, type RubricQuestion, rubricQuestions } from './rubric.ts';

/** Answers by element: `yes` or `no` for a question, `N`, `L` or `H` for an impact such as `XIT`. */
export type RubricAnswers = Readonly<Record<string, string>>;

/** How far the questionnaire has come. */
export type RubricOutcome = {
  /** The metrics of CVSS 3.1 that follow from the answers. */
  readonly choices: CvssChoices;
  /** The questions on the way so far, the next open one of each metric included; others do not matter any more. */
  readonly asked: readonly RubricQuestion[];
};

/** The impacts in which every class is asked. */
export const rubricImpacts = ['C', 'I', 'A'] as const;

/** The vector that answers to the questionnaire lead to; metrics whose questions are still open are left out. */
export function answerRubric(answers: RubricAnswers): RubricOutcome {
  const choices: Record<string, string> = {};
  const asked: RubricQuestion[] = [];
  for (const metric of new Set(rubricQuestions.map((question) => question.metric))) {
    let question = rubricQuestions.find((one) => one.metric === metric);
    while (question !== undefined) {
      asked.push(question);
      const answer = answers[question.id];
      if (answer !== 'yes' && answer !== 'no') break;
      const step = question[answer];
      if ('value' in step) {
        choices[metric] = step.value;
        break;
      }
      question = rubricQuestions.find(({ id }) => id === step.next);
    }
  }
  for (const impact of rubricImpacts) {
    const worst = worstImpact(rubricClasses.map(({ id }) => answers[`X${impact}${id}`]));
    if (worst !== null) choices[impact] = worst;
  }
  return { choices, asked };
}

/** The worst of the classes; null while one of them is open. The rule that the worst counts is the rubric's. */
function worstImpact(levels: readonly (string | undefined)[]): string | null {
  if (levels.some((level) => level !== 'N' && level !== 'L' && level !== 'H')) return null;
  return ['H', 'L'].find((level) => levels.includes(level)) ?? 'N';
}
