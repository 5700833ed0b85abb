/** Library entries that a text leads to. */
export type LinkedEntries = { readonly standards: readonly string[]; readonly incidents: readonly string[] };

/** Every standard and incident that is linked or cited anywhere inside a presented text, each once, in order of name. */
export function linkedEntries(value: unknown): LinkedEntries {
  const found = { standards: new Set<string>(), incidents: new Set<string>() };
  collect(value, found);
  return { standards: [...found.standards].sort(), incidents: [...found.incidents].sort() };
}

function collect(value: unknown, found: { standards: Set<string>; incidents: Set<string> }): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found);
    return;
  }
  const { kind, id, slug } = value as { kind?: unknown; id?: unknown; slug?: unknown }; // any object has these or not
  if (kind === 'standard' && typeof id === 'string') found.standards.add(id);
  if (kind === 'incident' && typeof id === 'string') found.incidents.add(id);
  if (kind === 'entry' && typeof slug === 'string') found.standards.add(slug);
  for (const part of Object.values(value)) collect(part, found);
}
