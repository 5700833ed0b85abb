import { needsOf } from './needs-of.ts';
import type { Sbom } from './sbom.ts';

/** A function that says by which way a component comes into the product: ids from the product on, the shortest; empty if by none. */
export function pathTo({
  subject,
  dependencies,
}: Pick<Sbom, 'subject' | 'dependencies'>): (id: string) => readonly string[] {
  const parents = new Map<string, string | null>();
  const next = needsOf(dependencies);
  const waiting: string[] = [];
  if (subject !== null) {
    parents.set(subject.id, null);
    waiting.push(subject.id);
  }
  for (let place = 0; place < waiting.length; place += 1) {
    const from = waiting[place] ?? '';
    for (const to of next.get(from) ?? [])
      if (!parents.has(to)) {
        parents.set(to, from);
        waiting.push(to);
      }
  }
  return (id) => {
    const path: string[] = [];
    for (let at: string | null | undefined = id; at !== null; at = parents.get(at)) {
      if (at === undefined || !parents.has(at)) return [];
      path.unshift(at);
    }
    return path;
  };
}
