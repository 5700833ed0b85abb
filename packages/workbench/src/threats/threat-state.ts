import { threatLibrary } from './library/threat-library.ts';
import type { RegisteredThreat } from './threat-model.ts';

/** What became of a threat at a place. */
export type ThreatState = 'undecided' | 'unanswered' | 'set-aside' | 'answered';

/**
 * Where a threat stands by its entry in the register. It is answered by a mitigation that the library names against it; an entry without
 * one is set aside when its note says why, and unanswered otherwise.
 */
export function threatState(entry: RegisteredThreat | undefined): ThreatState {
  if (entry === undefined) return 'undecided';
  const answers = threatLibrary.find(({ id }) => id === entry.threat)?.answeredBy ?? [];
  if (entry.mitigations.some((one) => answers.includes(one))) return 'answered';
  return entry.mitigations.length === 0 && entry.note.trim() !== '' ? 'set-aside' : 'unanswered';
}
