/** A JSON object whose members are not known yet. */
export type Loose = { readonly [key: string]: unknown };

/** The value as an object; anything else as an empty one. */
export function looseObject(value: unknown): Loose {
  // An object that is no list can be read by any key.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
}

/** The value as a list; anything else as an empty one. */
export function looseList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The object without members that are undefined. */
export function present(object: Loose): Loose {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

/** Names as QTI has them: A, B, C … for what can be chosen. */
export function letterAt(index: number): string {
  return String.fromCodePoint(65 + index);
}
