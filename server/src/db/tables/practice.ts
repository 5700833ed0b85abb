import type { DomainAnswers } from '@cmdsp/enrolment';
import type { Ease, Rating } from '@cmdsp/practice';
import type { AuthoredQuestion, QuestionResponse } from '@cmdsp/questions';
import type { ColumnType, Generated } from 'kysely';
import type { FrozenQuiz } from '../../learning/frozen-quiz.ts';

/** Written as JSON text, read as a value. */
type Stored<Value> = ColumnType<Value, string, string>;

/** How well people remember questions. */
export type QuestionMemories = {
  readonly personId: string;
  readonly questionId: string;
  readonly questionHash: string;
  readonly stability: number;
  readonly difficulty: number;
  readonly reviewedAt: Date;
  readonly dueAt: Date;
  readonly reps: number;
  readonly lapses: number;
};

/** Answers that shaped a memory; options by their internal ids. */
export type PracticeReviews = {
  readonly personId: string;
  readonly id: string;
  readonly questionId: string;
  readonly questionHash: string;
  readonly origin: 'topic-quiz' | 'module-quiz' | 'practice';
  readonly verdict: 'right' | 'partly-right' | 'wrong' | 'unanswered';
  readonly ease: Ease | null;
  readonly rating: Rating;
  readonly response: ColumnType<QuestionResponse | null, string | null, never>;
  readonly isCounted: boolean;
  readonly reviewedAt: Date;
};

/** Since when the quizzes that people had finished before are in practice. */
export type PracticeStarts = {
  readonly personId: string;
  readonly at: Generated<Date>;
};

/** Goes at the diagnostic. */
export type DiagnosticRuns = {
  readonly id: string;
  readonly personId: string;
  readonly contentRelease: string;
  readonly paper: Stored<FrozenQuiz>;
  readonly startedAt: Generated<Date>;
  readonly finishedAt: Date | null;
  readonly findings: ColumnType<readonly DomainAnswers[] | null, string | null, string | null>;
};

/** The secret half of a go at the diagnostic. */
export type DiagnosticKeys = {
  readonly runId: string;
  readonly questions: Stored<readonly AuthoredQuestion[]>;
};

/** Answers in a go at the diagnostic; options by their internal ids. */
export type DiagnosticAnswers = {
  readonly runId: string;
  readonly questionId: string;
  readonly response: Stored<QuestionResponse>;
  readonly savedAt: Generated<Date>;
};
