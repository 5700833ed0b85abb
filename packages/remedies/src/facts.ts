import type { Instant } from '@cmdsp/primitives';
import type { Interval } from './intervals.ts';

/** Something that went on from a moment to another one. */
export type Span = Interval;

/** What is recorded about one sitting; nothing of its answers but when they came. */
export type SittingFacts = {
  readonly id: string;
  /** From its start to its end, or to now while it runs. */
  readonly ran: Interval;
  /** Spans in which nothing was heard from its page, though it would have asked. */
  readonly silences: readonly Span[];
  /** Spans in which the clock stood still; nothing is lost in them. */
  readonly pauses: readonly Span[];
  /** Spans in which an invigilator kept the candidate from working while the clock ran, as found by an officer. */
  readonly stops: readonly Span[];
};

/** What is recorded about an exam of several people. */
export type ExamFacts = {
  /** Spans in which at least one of our processes was there and reached its database. */
  readonly served: readonly Span[];
  /** Since when, and until when, `served` says everything. */
  readonly watched: Interval;
  readonly sittings: readonly SittingFacts[];
  readonly now: Instant;
};
