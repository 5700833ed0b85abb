import type { EndChoice } from './end-choice.ts';

/** What rules are written with; without a list of owners the owner is typed, and without one of reasons there is none. */
export type RuleLists = {
  readonly owners: readonly EndChoice[] | null;
  readonly reasons: readonly EndChoice[] | null;
  readonly mayNameAddresses: boolean;
};
