/** What a programme promises about its results: data, published before anybody sits. */
export type ResultPolicy = {
  readonly version: string;
  /** Which reasons let a result be released as soon as it is scored; without one of them it is reviewed first. */
  readonly atOnce: readonly AtOnce[];
  /** Within how many working days after the exam a result is reviewed. */
  readonly reviewWorkingDays: number;
  /** By how many working days after the exam a reviewed result is promised. */
  readonly promisedWorkingDays: number;
  /** For how many days after its release a result may be challenged; it is provisional until then. */
  readonly challengeDays: number;
  /** What a dropped question is worth: full points to everybody, or nothing to anybody and no part of the maximum. */
  readonly dropped: 'credit-all' | 'leave-out';
};

/** `practice-bank`: the questions are public and nothing is at stake; `gate-passed`: enough answers to judge every one. */
export type AtOnce = 'practice-bank' | 'gate-passed';
