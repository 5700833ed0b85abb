import { type Estimate, gates, passGate } from './estimate.ts';
import { jackknifeInterval } from './jackknife-interval.ts';
import { mean } from './moments.ts';
import { passProbability } from './pass-certainty.ts';

/** Whether the same people would be decided alike by another form. */
export type DecisionConsistency = {
  /** Share of people (0-1) who would get the same decision on both forms. */
  readonly agreement: Estimate;
  /** The same beyond chance: (p - p_c)/(1 - p_c), where p_c follows from the share who pass; null when all or none do. */
  readonly kappa: number | null;
};

/**
 * Consistency of pass and fail from a single administration. Everybody's mastery is drawn towards the mean by the
 * reliability, p_i = r x_i/n + (1 - r) m/n (T. L. Kelley); P_i is the probability of passing with it, and
 * P_i^2 + (1 - P_i)^2 that of the same decision twice; the mean over people is the agreement. M. J. Subkoviak (1976),
 * Journal of Educational Measurement 13, 265-276. `totals` are points of `of` questions worth one point, `needed` the points
 * that pass, `reliability` is 0-1 (values outside are cut). Interval: delete-one jackknife on the logit.
 * Drawing towards the mean narrows the spread of masteries, so that the agreement is rather too low than too high.
 */
export function decisionConsistency(options: {
  readonly totals: readonly number[];
  readonly of: number;
  readonly needed: number;
  readonly reliability: number;
}): DecisionConsistency {
  const { totals, of, needed } = options;
  const reliability = Math.max(0, Math.min(1, options.reliability));
  const setting = { of, needed, reliability };
  const responses = totals.length;
  const value = responses === 0 ? null : agreementOf(totals, setting).agreement;
  const interval = jackknifeInterval({
    people: responses,
    value,
    without: (person) => agreementOf(totals.toSpliced(person, 1), setting).agreement,
    scale: { to: (share) => Math.log(share / (1 - share)), back: (scaled) => 1 / (1 + Math.exp(-scaled)) },
  });
  return {
    agreement: passGate({ value, interval, responses, gate: gates.consistency }),
    kappa: responses === 0 ? null : agreementOf(totals, setting).kappa,
  };
}

function agreementOf(
  totals: readonly number[],
  { of, needed, reliability }: { readonly of: number; readonly needed: number; readonly reliability: number },
): { readonly agreement: number; readonly kappa: number | null } {
  const centre = mean(totals);
  const known = new Map<number, number>();
  const passing = totals.map((points) => {
    const found = known.get(points);
    if (found !== undefined) return found;
    const mastery = (reliability * points + (1 - reliability) * centre) / of;
    const probability = passProbability({ mastery, of, needed });
    known.set(points, probability);
    return probability;
  });
  const agreement = mean(passing.map((probability) => probability ** 2 + (1 - probability) ** 2));
  const rate = mean(passing);
  const chance = rate ** 2 + (1 - rate) ** 2;
  return { agreement, kappa: chance > 1 - 1e-12 ? null : (agreement - chance) / (1 - chance) };
}
