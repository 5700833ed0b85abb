/** Ends every `switch` over a closed union: the compiler refuses when a kind was forgotten. */
export function assertNever(value: never): never {
  throw new TypeError(`Unexpected kind: ${JSON.stringify(value)}`);
}
