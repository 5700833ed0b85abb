import { BrokenCaseError, type CaseOutline, getStep } from './case-outline.ts';
import type { Choice, PlayRecord } from './play-record.ts';

/** Where a play stands. Steps are counted from one. */
export type PlayPlace =
  | { readonly kind: 'briefing' }
  | { readonly kind: 'deciding'; readonly step: string; readonly number: number }
  | { readonly kind: 'outcome'; readonly choice: Choice; readonly number: number; readonly isLast: boolean }
  | { readonly kind: 'debrief' };

/**
 * Where a play stands, from its record alone: the same record always gives the same place.
 * @throws BrokenCaseError when the record does not fit the case or the case leads back to a step
 */
export function placeOfPlay(outline: CaseOutline, record: PlayRecord): PlayPlace {
  if (!record.isBegun) return { kind: 'briefing' };
  const visited = new Set<string>();
  let next = outline.start;
  for (const [index, choice] of record.choices.entries()) {
    if (choice.step !== next) throw new BrokenCaseError(`The play is not at step ${choice.step}`);
    visited.add(choice.step);
    next = followDecision(outline, choice);
    if (visited.has(next)) throw new BrokenCaseError(`The case leads back to step ${next}`);
    const isNewest = index === record.choices.length - 1;
    if (isNewest && !choice.isRead) return { kind: 'outcome', choice, number: index + 1, isLast: next === 'end' };
  }
  if (next === 'end') return { kind: 'debrief' };
  return { kind: 'deciding', step: getStep(outline, next).id, number: record.choices.length + 1 };
}

function followDecision(outline: CaseOutline, choice: Choice): string {
  const decision = getStep(outline, choice.step).decisions.find(({ id }) => id === choice.decision);
  if (decision === undefined) throw new BrokenCaseError(`Step ${choice.step} has no decision ${choice.decision}`);
  return decision.next;
}
