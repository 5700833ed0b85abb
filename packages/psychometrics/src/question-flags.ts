import type { OptionAnalysis } from './analyse-options.ts';
import type { Estimate } from './estimate.ts';

/** Something about a question that a reviewer should look at; said only where the interval leaves no doubt. */
export type QuestionFlag =
  /** The better somebody is, the less likely they are right. */
  | 'negative-discrimination'
  /** Below 0.10, as far as that can be said. */
  | 'low-discrimination'
  /** Nearly everybody is right: above 0.95. */
  | 'very-easy'
  /** Fewer are right than by chance. */
  | 'below-chance'
  | 'distractor-better-than-key'
  | 'idle-distractor';

/** Lower than this, a question tells little: R. L. Ebel and D. A. Frisbie (1991), Essentials of Educational Measurement, p. 232, would reject it below 0.19. */
const littleDiscrimination = 0.1;
const nearlyEverybody = 0.95;

/**
 * What a reviewer is told about a question. A flag stands only where the whole interval is on the bad side, whether or not
 * the number has passed its gate; few responses give wide intervals and hence no flags. `chance` is the share that is
 * right by guessing (1 / options for one best answer).
 */
export function flagQuestion(question: {
  readonly difficulty: Estimate;
  readonly discrimination: Estimate;
  readonly options: readonly OptionAnalysis[];
  readonly chance: number;
}): readonly QuestionFlag[] {
  const { difficulty, discrimination, options, chance } = question;
  const flags: QuestionFlag[] = [];
  const hard = intervalOf(difficulty);
  const parting = intervalOf(discrimination);
  if (parting !== null && parting.high < 0) flags.push('negative-discrimination');
  else if (parting !== null && parting.high < littleDiscrimination) flags.push('low-discrimination');
  if (hard !== null && hard.low > nearlyEverybody) flags.push('very-easy');
  if (hard !== null && hard.high < chance) flags.push('below-chance');
  if (options.some((option) => option.flags.includes('better-than-key'))) flags.push('distractor-better-than-key');
  if (options.some((option) => option.flags.includes('hardly-anybody'))) flags.push('idle-distractor');
  return flags;
}

function intervalOf(estimate: Estimate) {
  if (estimate.kind === 'estimated') return estimate;
  return estimate.kind === 'too-few' ? estimate.interval : null;
}
