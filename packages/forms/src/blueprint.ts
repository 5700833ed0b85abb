import type { Rational } from '@cmdsp/primitives';
import type { QuestionKind } from '@cmdsp/questions';

/** What a form must contain and how it is decided. Counts are exact, not targets. */
export type Blueprint = {
  readonly id: string;
  readonly title: string;
  /** Exact numbers of scored questions for each domain; a domain that is not listed gets none. */
  readonly domains: readonly DomainCounts[];
  /** Single questions that are tried out: answered and analysed, but not counted. */
  readonly pretest: number;
  /** Scenario sets stand on a form whole; with `joinEachPair` one joins each two of design, risk and operations. */
  readonly sets: { readonly count: number; readonly joinEachPair: boolean };
  /** The interactions that the counts of `domains` may be filled with; the certification form knows `single` and `choose`. */
  readonly kinds: readonly QuestionKind[];
  /** One practice question of each of these kinds beside the counts, whatever its domain; empty but for the rehearsal. */
  readonly oneOfEach: readonly QuestionKind[];
  /** Smallest share of the scored questions that ask to apply, analyse or evaluate. */
  readonly practicalShare: Rational;
  /** Mean expected share of the scored points, and how far a form may be away from it; null where it does not matter. */
  readonly difficulty: { readonly target: Rational; readonly tolerance: Rational } | null;
  /** How far the estimated time of a form, and that of its pretest questions, may be from the usual; null: not looked at. */
  readonly time: { readonly form: Rational; readonly pretest: Rational } | null;
  /** Largest share of its questions that a form may have in common with another form in use. */
  readonly maximumOverlap: Rational;
  /** On how many forms in use a question may stand. */
  readonly maximumUses: number;
  /** Personal time of a candidate without accommodation. */
  readonly durationMinutes: number;
  /** Share of the maximum that passes; exactly this share passes. */
  readonly passMark: Rational;
  /** A domain with fewer counted questions than this gets no band. */
  readonly minimumForBand: number;
};

export type DomainCounts = {
  readonly domain: number;
  /** Scored questions, in sets and on their own together. */
  readonly questions: number;
};
