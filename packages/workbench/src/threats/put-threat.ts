import type { RegisteredThreat, ThreatModel } from './threat-model.ts';

/** The threat model with an entry of its register written anew, added at the end (`place` null) or taken out (`entry` null). */
export function putThreat(
  file: ThreatModel,
  { place, entry }: { readonly place: number | null; readonly entry: RegisteredThreat | null },
): ThreatModel {
  const added = entry === null ? [] : [entry];
  if (place === null) return { ...file, threats: [...file.threats, ...added] };
  return { ...file, threats: file.threats.toSpliced(place, 1, ...added) };
}
