/** The value as one of those allowed, or null. */
export function chosenIn<Value extends string>(allowed: readonly Value[], value: string): Value | null {
  return allowed.find((one) => one === value) ?? null;
}
