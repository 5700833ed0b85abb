/** The order after a step was moved to a place (from 0); places beyond the ends mean the ends. */
export function moveStep(order: readonly string[], step: string, place: number): readonly string[] {
  const rest = order.filter((one) => one !== step);
  const target = Math.min(Math.max(place, 0), rest.length);
  return [...rest.slice(0, target), step, ...rest.slice(target)];
}

/** Every step once: those that an answer places first, then the others as they were shown. */
export function fullOrder(shown: readonly string[], placed: readonly string[]): readonly string[] {
  const known = placed.filter((step) => shown.includes(step));
  return [...known, ...shown.filter((step) => !known.includes(step))];
}
