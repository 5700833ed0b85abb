import { differenceInterval } from './difference-interval.ts';
import type { Interval } from './estimate.ts';
import { mean } from './moments.ts';
import { shareInterval } from './share-interval.ts';

/** Something about an option that a reviewer should look at. */
export type OptionFlag =
  /** A wrong option that fewer than 5 % choose, as far as that can be said. */
  | 'hardly-anybody'
  /** People who choose this wrong option do better on the rest than those who choose the key. */
  | 'better-than-key';

/** One option in numbers. */
export type OptionAnalysis = {
  readonly option: string;
  readonly isKey: boolean;
  readonly chosenBy: number;
  /** Share of all people (0-1), with Wilson's interval; null where there is nobody. */
  readonly share: number | null;
  readonly interval: Interval | null;
  /** Mean rest score of those who chose it, in points; null where nobody did. */
  readonly restMean: number | null;
  readonly flags: readonly OptionFlag[];
};

/** Below this share a distractor does no work: T. M. Haladyna and S. M. Downing (1993), cited below. */
const idleShare = 0.05;

/**
 * Who chooses which option: share and mean rest score of each, in the order of `options`. A distractor counts as idle
 * when the upper end of Wilson's interval of its share is below 5 % (T. M. Haladyna and S. M. Downing 1993, Educational and
 * Psychological Measurement 53, 999-1010), and as better than the key when Welch's interval of the difference of the rest
 * means lies above zero. `choices` are the options that each person chose (none where unanswered), `rest` their rest
 * scores in points (`restScores`). Both lists have one entry per person. `unanswered` is the share who chose nothing.
 */
export function analyseOptions(input: {
  readonly options: readonly string[];
  readonly correct: readonly string[];
  readonly choices: readonly (readonly string[])[];
  readonly rest: readonly number[];
}): { readonly options: readonly OptionAnalysis[]; readonly unanswered: number | null } {
  const { options, correct, choices, rest } = input;
  const people = choices.length;
  const restOf = (option: string) => rest.filter((_, person) => choices[person]?.includes(option) === true);
  const ofKey = rest.filter((_, person) => correct.some((option) => choices[person]?.includes(option) === true));
  const analysed = options.map((option): OptionAnalysis => {
    const own = restOf(option);
    const isKey = correct.includes(option);
    const interval = people === 0 ? null : shareInterval({ hits: own.length, of: people });
    const difference = isKey ? null : differenceInterval(own, ofKey);
    const flags: OptionFlag[] = [];
    if (!isKey && interval !== null && interval.high < idleShare) flags.push('hardly-anybody');
    if (difference !== null && difference.low > 0) flags.push('better-than-key');
    return {
      option,
      isKey,
      chosenBy: own.length,
      share: people === 0 ? null : own.length / people,
      interval,
      restMean: own.length === 0 ? null : mean(own),
      flags,
    };
  });
  const open = choices.filter((chosen) => chosen.length === 0).length;
  return { options: analysed, unanswered: people === 0 ? null : open / people };
}
