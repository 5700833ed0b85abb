import type { OptionView } from './option-view.ts';

/** What every question shows, whatever its interaction. */
export type ViewBase = {
  readonly position: number;
  readonly handle: string;
  readonly stem: string;
  /** What can be chosen, placed or picked, in the order shown; empty where something is typed. */
  readonly options: readonly OptionView[];
  /** Handles of the exhibits the question refers to. */
  readonly exhibits: readonly string[];
};
