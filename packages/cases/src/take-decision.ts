import { type CaseOutline, getStep } from './case-outline.ts';
import { placeOfPlay } from './place-of-play.ts';
import type { Decision, PlayRecord } from './play-record.ts';

/** What became of a decision. */
export type DecisionOutcome =
  | { readonly kind: 'taken'; readonly record: PlayRecord }
  /** The same decision was taken before, so nothing changes: a request may arrive twice. */
  | { readonly kind: 'repeated' }
  | { readonly kind: 'refused'; readonly reason: DecisionRefusal };

/** `decided-already`: otherwise than now, and that stands; `not-here`: the play is at another place; `unknown-decision`. */
export type DecisionRefusal = 'decided-already' | 'not-here' | 'unknown-decision';

/** Takes a decision at the step where the play stands. What was decided stays decided. @throws BrokenCaseError */
export function takeDecision(outline: CaseOutline, record: PlayRecord, decision: Decision): DecisionOutcome {
  const earlier = record.choices.find(({ step }) => step === decision.step);
  if (earlier !== undefined) {
    if (earlier.decision === decision.decision) return { kind: 'repeated' };
    return { kind: 'refused', reason: 'decided-already' };
  }
  const place = placeOfPlay(outline, record);
  if (place.kind !== 'deciding' || place.step !== decision.step) return { kind: 'refused', reason: 'not-here' };
  const isKnown = getStep(outline, place.step).decisions.some(({ id }) => id === decision.decision);
  if (!isKnown) return { kind: 'refused', reason: 'unknown-decision' };
  const choice = { step: decision.step, decision: decision.decision, isRead: false };
  return { kind: 'taken', record: { ...record, choices: [...record.choices, choice] } };
}
