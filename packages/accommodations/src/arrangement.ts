import { compareRational, formatRational, ok, parseRational, rational, refused, type Result } from '@cmdsp/primitives';

export const textSizes = ['normal', 'large', 'huge'] as const;
export const contrasts = ['normal', 'high'] as const;
export const fonts = ['normal', 'spaced'] as const;

/** The most breaks that may be granted for one sitting, in minutes. */
export const mostBreakMinutes = 180;

/** What is arranged for somebody in an examination. */
export type Arrangement = {
  /** Factor on the personal time as `n/d` in lowest terms, from 1/1 to 3/1. */
  readonly timeFactor: string;
  /** Minutes of breaks, all together, in which the clock stops; null for none. */
  readonly stopClockBreaks: number | null;
  readonly textSize: (typeof textSizes)[number];
  readonly contrast: (typeof contrasts)[number];
  readonly font: (typeof fonts)[number];
  readonly separateRoom: boolean;
  /** What else is to be arranged, in the words that invigilators read; empty for nothing. Never the reason. */
  readonly other: string;
};

/** What counts for everybody who asked for nothing. */
export const noArrangement: Arrangement = {
  timeFactor: '1/1',
  stopClockBreaks: null,
  textSize: 'normal',
  contrast: 'normal',
  font: 'normal',
  separateRoom: false,
  other: '',
};

/** Reads a factor such as `3/2` or `6/4` and writes it in lowest terms. Refused outside 1 to 3, or with parts over 100. */
export function readTimeFactor(text: string): Result<string, 'no-factor' | 'out-of-range'> {
  if (!/^[1-9][0-9]{0,2}\/[1-9][0-9]{0,2}$/.test(text)) return refused('no-factor');
  const factor = parseRational(text);
  if (compareRational(factor, rational(1)) < 0 || compareRational(factor, rational(3)) > 0)
    return refused('out-of-range');
  return ok(formatRational(factor));
}
