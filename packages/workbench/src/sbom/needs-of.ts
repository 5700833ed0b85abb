import type { Dependency } from './sbom.ts';

/** What each component needs, by its id, in the order of the bill. */
export function needsOf(dependencies: readonly Dependency[]): ReadonlyMap<string, readonly string[]> {
  const needs = new Map<string, string[]>();
  for (const { from, to } of dependencies) {
    const found = needs.get(from);
    if (found === undefined) needs.set(from, [to]);
    else found.push(to);
  }
  return needs;
}
