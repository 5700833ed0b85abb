import type { Bank } from '@cmdsp/content';
import type { BankQuestion, ScenarioSet, SetQuestion } from '@cmdsp/questions';
import type { BankContent } from '../db/tables/bank.ts';

/** A question of the bank with the entry that its revision belongs to: itself, or its set. */
export type QuestionOfBank = {
  readonly question: BankQuestion | SetQuestion;
  readonly set: ScenarioSet | null;
  readonly entry: BankContent;
};

/** Every question of a bank, those of sets included: single ones first, each in the order of the bank. */
export function questionsOfBank({ questions, sets }: Bank): readonly QuestionOfBank[] {
  return [
    ...questions.map((question): QuestionOfBank => ({ question, set: null, entry: question })),
    ...sets.flatMap((set) => set.questions.map((question): QuestionOfBank => ({ question, set, entry: set }))),
  ];
}
