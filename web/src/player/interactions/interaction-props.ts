import type { QuestionResponse } from '@cmdsp/questions/public';
import type { PracticeFeedback, PracticeQuestion } from '../practice-types.ts';

/** What every interaction gets, in practice and in the exam. */
export type InteractionProps<Kind extends PracticeQuestion['kind']> = {
  readonly question: Extract<PracticeQuestion, { kind: Kind }>;
  readonly response: QuestionResponse | null;
  readonly onChange: (response: QuestionResponse) => void;
  /** Null before the answer, and always in an exam. */
  readonly feedback: PracticeFeedback | null;
  /** True once nothing can be changed any more. */
  readonly isClosed: boolean;
  /** The id of the stem, which names the group. */
  readonly labelledBy: string;
};
