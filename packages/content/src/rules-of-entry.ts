import type { Rule } from './rule.ts';
import { bannedOption } from './rules/banned-option.ts';
import { enemies } from './rules/enemies.ts';
import { fairGuess } from './rules/fair-guess.ts';
import { idShape } from './rules/id-shape.ts';
import { optionLength } from './rules/option-length.ts';
import { questionTopic } from './rules/question-topic.ts';
import { rationale } from './rules/rationale.ts';
import { reviewDate } from './rules/review-date.ts';
import { sourceDate } from './rules/source-date.ts';
import { stemLength } from './rules/stem-length.ts';
import { stepWords } from './rules/step-words.ts';
import { supersededStandard } from './rules/superseded-standard.ts';
import { unknownMisconception } from './rules/unknown-misconception.ts';
import { unknownSource } from './rules/unknown-source.ts';

/** The author rules that speak about one question or set; the others look at the whole bank. */
export const rulesOfEntry: readonly Rule[] = [
  bannedOption,
  enemies,
  fairGuess,
  idShape,
  optionLength,
  questionTopic,
  rationale,
  reviewDate,
  sourceDate,
  stemLength,
  stepWords,
  supersededStandard,
  unknownMisconception,
  unknownSource,
];
