import type { Context } from '../../context.ts';
import { readMarkdown } from '@cmdsp/markdown';
import { freezeExhibit, freezeQuestion, presentExhibit } from '@cmdsp/questions';
import type { BankContent } from '../../db/tables/bank.ts';
import { presentExamExhibit } from '../../learning/present-exam-exhibit.ts';
import { dealQuestion } from '../../learning/deal-question.ts';
import { presentPractice } from '../../learning/present-practice.ts';
import { questionsOf } from './present-row.ts';

/** An entry as candidates will see it: no key, no reason, options in the order of the author. */
export function presentBankPreview({ secrets }: Pick<Context, 'secrets'>, content: BankContent) {
  const deal = { secret: secrets.sittingSecret, scope: `bank-preview ${content.id}` };
  const isSet = 'questions' in content;
  return {
    case: isSet ? readMarkdown(content.case).tree : null,
    exhibits: isSet
      ? content.exhibits.map((exhibit) => presentExamExhibit(presentExhibit(freezeExhibit(exhibit), exhibit.id)))
      : [],
    questions: questionsOf(content).map((question, index) =>
      presentPractice(dealQuestion({ ...freezeQuestion(question), exhibits: [] }, deal), index + 1),
    ),
  };
}
