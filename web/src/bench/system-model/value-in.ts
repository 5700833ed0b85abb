/** The chosen value as one of those that words are for; null for anything else. */
export function valueIn<Value extends string>(words: Readonly<Record<Value, string>>, chosen: string): Value | null {
  // Object.hasOwn has just said that it is one of the keys.
  return Object.hasOwn(words, chosen) ? (chosen as Value) : null;
}
