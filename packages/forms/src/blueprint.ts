import type { Rational } from '@cmdsp/primitives';
import type { QuestionKind } from '@cmdsp/questions';

/** What a form must contain and how it is decided. Counts are exact, not targets. */
export type Blueprint = {
  readonly id: string;
  readonly title: string;
  /** Exact numbers of questions for each domain; a domain that is not listed gets none. */
  readonly domains: readonly DomainCounts[];
  readonly sets: { readonly count: number; readonly questionsEach: number };
  /** The interactions that the counts of `domains` may be filled with; the certification form knows `single` and `choose`. */
  readonly kinds: readonly QuestionKind[];
  /** One practice question of each of these kinds beside the counts, whatever its domain; empty but for the rehearsal. */
  readonly oneOfEach: readonly QuestionKind[];
  /** Personal time of a candidate without accommodation. */
  readonly durationMinutes: number;
  /** Share of the maximum that passes; exactly this share passes. */
  readonly passMark: Rational;
  /** A domain with fewer counted questions than this gets no band. */
  readonly minimumForBand: number;
};

export type DomainCounts = {
  readonly domain: number;
  readonly singles: number;
  /** Questions of this domain over all scenario sets together. */
  readonly setQuestions: number;
};
