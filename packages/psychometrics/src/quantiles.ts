import { incompleteBeta } from './incomplete-beta.ts';

/** The value below which a standard normal variable lies with probability `share` (0 < share < 1). Solved by bisection. */
export function normalQuantile(share: number): number {
  if (share === 0.5) return 0;
  if (share < 0.5) return -normalQuantile(1 - share);
  return bisect({ low: 0, high: 12, isBelow: (z) => normalShare(z) < share });
}

/** The same of Student's t with `degrees` of freedom. */
export function studentQuantile(share: number, degrees: number): number {
  if (share === 0.5) return 0;
  if (share < 0.5) return -studentQuantile(1 - share, degrees);
  const x = betaQuantile(2 * (1 - share), { a: degrees / 2, b: 0.5 });
  return Math.sqrt((degrees * (1 - x)) / x);
}

/** The same of Fisher's F with `over` and `under` degrees of freedom. */
export function fisherQuantile(
  share: number,
  { over, under }: { readonly over: number; readonly under: number },
): number {
  const x = betaQuantile(share, { a: over / 2, b: under / 2 });
  return (under * x) / (over * (1 - x));
}

/** Probability that a standard normal variable is below z >= 0: the series of DLMF 7.6.2. */
function normalShare(z: number): number {
  const half = (z * z) / 2;
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-17; k += 1) {
    term *= half / (k + 0.5);
    sum += term;
  }
  return 0.5 + (z * Math.exp(-half) * sum) / Math.sqrt(2 * Math.PI);
}

function betaQuantile(share: number, shape: { readonly a: number; readonly b: number }): number {
  return bisect({ low: 0, high: 1, isBelow: (x) => incompleteBeta(x, shape) < share });
}

function bisect({
  low,
  high,
  isBelow,
}: {
  readonly low: number;
  readonly high: number;
  readonly isBelow: (value: number) => boolean;
}): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 200; step += 1) {
    const middle = (from + to) / 2;
    if (middle <= from || middle >= to) break;
    if (isBelow(middle)) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
