import type { Arrangement } from '@cmdsp/accommodations';

/** What a sitting is given of an arrangement: the factor on its time, and its budget of stop-clock breaks. */
export function sittingTermsOf({ timeFactor, stopClockBreaks }: Pick<Arrangement, 'timeFactor' | 'stopClockBreaks'>): {
  readonly accommodation: string;
  readonly breakBudgetMs: number;
} {
  return { accommodation: timeFactor, breakBudgetMs: (stopClockBreaks ?? 0) * 60_000 };
}
