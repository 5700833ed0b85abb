/** Round numbers from zero to the end of an axis, the end included. */
export type Scale = { readonly top: number; readonly ticks: readonly number[] };

const mostSteps = 4;
const roundSteps = [1, 2, 2.5, 5, 10];

/** The scale from zero with the fewest empty room above `largest` that has at most four steps. */
export function niceScale(largest: number): Scale {
  const magnitude = 10 ** Math.floor(Math.log10(largest / mostSteps));
  const factor = roundSteps.find((one) => one * magnitude * mostSteps >= largest) ?? 10;
  const step = factor * magnitude;
  const count = Math.max(1, Math.ceil(largest / step - 1e-9));
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}
