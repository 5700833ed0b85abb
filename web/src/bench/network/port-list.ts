type Ranges = readonly (readonly [number, number])[];

/** `80, 443, 8000-8100` as ranges; none for nothing; null where it says something else. */
export function parsePortList(text: string): Ranges | null {
  const parts = text.split(/[\s,]+/).filter((part) => part !== '');
  const ranges = parts.map((part) => /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(part));
  const read = ranges.flatMap((found) => {
    const from = Number(found?.[1] ?? Number.NaN);
    const to = Number(found?.[2] ?? from);
    return from <= to && to <= 65_535 ? [[from, to] as const] : [];
  });
  return read.length === parts.length ? read : null;
}

/** Ranges as they are typed; spaces left out, so that a list is one word. */
export function formatPortList(ports: Ranges): string {
  return ports.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}
