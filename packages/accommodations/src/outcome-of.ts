import { compareRational, parseRational } from '@cmdsp/primitives';
import { type Arrangement, contrasts, fonts, noArrangement, textSizes } from './arrangement.ts';

export const requestOutcomes = ['granted', 'granted-in-part', 'refused'] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

/**
 * What a decision is called, from what was asked and what is given: `granted` when every part is given at least as far as it
 * was asked, `refused` when nothing is given, else `granted-in-part`. Whether words are met only people can say:
 * `areWordsMet` is the officer's answer, true when no words asked for anything.
 */
export function outcomeOf(options: {
  readonly asked: Arrangement;
  readonly given: Arrangement;
  readonly areWordsMet: boolean;
}): RequestOutcome {
  const { asked, given, areWordsMet } = options;
  if (areWordsMet && covers(given, asked)) return 'granted';
  return covers(noArrangement, given) && given.other === '' ? 'refused' : 'granted-in-part';
}

/** Whether the first arrangement gives at least what the second holds, words apart. */
function covers(given: Arrangement, asked: Arrangement): boolean {
  return (
    compareRational(parseRational(given.timeFactor), parseRational(asked.timeFactor)) >= 0 &&
    (given.stopClockBreaks ?? 0) >= (asked.stopClockBreaks ?? 0) &&
    textSizes.indexOf(given.textSize) >= textSizes.indexOf(asked.textSize) &&
    contrasts.indexOf(given.contrast) >= contrasts.indexOf(asked.contrast) &&
    fonts.indexOf(given.font) >= fonts.indexOf(asked.font) &&
    (given.separateRoom || !asked.separateRoom)
  );
}
