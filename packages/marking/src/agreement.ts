import { type Estimate, meanInterval, passGate, shareInterval } from '@cmdsp/psychometrics';
import { crossTable, type MarkPair } from './mark-pairs.ts';
import { linearWeight, quadraticWeight, weightedKappa } from './weighted-kappa.ts';

/** How far two markers agree on the same work; each number with its interval of 95 %, or how many more pairs it needs. */
export type Agreement = {
  readonly pairs: number;
  /** Share of works that both gave the same level. */
  readonly exact: Estimate;
  /** Share of works on which they are at most one level apart. */
  readonly adjacent: Estimate;
  readonly linearKappa: Estimate;
  readonly quadraticKappa: Estimate;
  /** Levels that the second marker gives more than the first, on average; below nothing, the second is the stricter one. */
  readonly severity: Estimate;
};

/** Our gates, no rule of the literature: a share is known within 15 points, a kappa within 0.2, a mean within half a level. */
const gates = {
  share: { minimum: 20, halfWidth: 0.15 },
  kappa: { minimum: 30, halfWidth: 0.2 },
  severity: { minimum: 10, halfWidth: 0.5 },
};

/**
 * Compares the levels that two markers gave. Shares have Wilson's interval, kappas that of Fleiss, Cohen and Everitt,
 * the severity Student's of the mean difference. @throws MarksMalformedError without a pair, or for marks that are not
 * whole numbers.
 */
export function agreementOf(pairs: readonly MarkPair[]): Agreement {
  const table = crossTable(pairs);
  const responses = pairs.length;
  const differences = pairs.map(([first, second]) => second - first);

  const share = (isHit: (difference: number) => boolean) => {
    const hits = differences.filter(isHit).length;
    const interval = shareInterval({ hits, of: responses });
    return passGate({ value: hits / responses, interval, responses, gate: gates.share });
  };
  const kappa = (weight: typeof linearWeight) => {
    const found = weightedKappa(table, weight, responses);
    const { value, interval } = found ?? { value: null, interval: null };
    return passGate({ value, interval, responses, gate: gates.kappa });
  };

  return {
    pairs: responses,
    exact: share((difference) => difference === 0),
    adjacent: share((difference) => Math.abs(difference) <= 1),
    linearKappa: kappa(linearWeight),
    quadraticKappa: kappa(quadraticWeight),
    severity: passGate({
      value: differences.reduce((total, difference) => total + difference, 0) / responses,
      interval: responses < 2 ? null : meanInterval(differences),
      responses,
      gate: gates.severity,
    }),
  };
}
