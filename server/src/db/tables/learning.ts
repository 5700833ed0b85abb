import type { ColumnType, Generated } from 'kysely';
import type { AuthoredQuestion, QuestionResponse } from '@cmdsp/questions';
import type { FrozenQuiz } from '../../learning/frozen-quiz.ts';

/** Written as JSON text, read as a value. */
type Stored<Value> = ColumnType<Value, string, string>;

/** Answers to practice questions; options by their internal ids. */
export type PracticeAnswers = {
  readonly id: string;
  readonly personId: string;
  readonly topic: string;
  readonly questionId: string;
  readonly questionHash: string;
  readonly response: Stored<QuestionResponse>;
  readonly answeredAt: Generated<Date>;
};

/** What somebody chose in a lecture's polls. */
export type PollAnswers = {
  readonly personId: string;
  readonly topic: string;
  readonly slide: number;
  readonly option: number;
  readonly answeredAt: Generated<Date>;
};

/** Tries at module quizzes. */
export type QuizTries = {
  readonly id: string;
  readonly personId: string;
  readonly module: number;
  readonly contentRelease: string;
  readonly paper: Stored<FrozenQuiz>;
  readonly startedAt: Generated<Date>;
  readonly submittedAt: Date | null;
  readonly points: string | null;
  readonly maximum: string | null;
  readonly isPassed: boolean | null;
};

/** The secret half of a try. */
export type QuizTryKeys = {
  readonly tryId: string;
  readonly seed: string;
  readonly questions: Stored<readonly AuthoredQuestion[]>;
};

/** Answers of a try; options by their internal ids. */
export type QuizAnswers = {
  readonly tryId: string;
  readonly questionId: string;
  readonly response: Stored<QuestionResponse>;
  readonly savedAt: Generated<Date>;
};

/** What learners did. */
export type ProgressFacts = {
  readonly id: string;
  readonly personId: string;
  readonly kind:
    | 'topic-opened'
    | 'lecture-finished'
    | 'reading-finished'
    | 'topic-quiz-answered'
    | 'module-quiz-passed'
    | 'examination-passed'
    | 'case-finished';
  readonly subject: string;
  readonly at: Generated<Date>;
};
