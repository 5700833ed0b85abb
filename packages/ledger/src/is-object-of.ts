/** True for a JSON object (not null, not a list) with exactly these members. */
export function isObjectOf(value: unknown, members: readonly string[]): value is { readonly [key: string]: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return hasMembers(value, members, []);
}

/** True when an object has every required member and no other than required and optional ones. */
export function hasMembers(value: object, required: readonly string[], optional: readonly string[]): boolean {
  const keys = Object.keys(value);
  return (
    required.every((member) => keys.includes(member)) &&
    keys.every((key) => required.includes(key) || optional.includes(key))
  );
}
