import type { CaseOutline } from './case-outline.ts';
import { placeOfPlay } from './place-of-play.ts';
import type { PlayRecord } from './play-record.ts';

/** What became of the wish to go on. */
export type ReadingOn =
  | { readonly kind: 'left'; readonly record: PlayRecord; readonly isFinished: boolean }
  /** It was left before, so nothing changes: a request may arrive twice. */
  | { readonly kind: 'repeated' }
  /** The play is not there: at a step without a decision nobody can go on. */
  | { readonly kind: 'refused' };

/**
 * Leaves the briefing or the outcome of the step named by `from`; after the last outcome comes the debrief and the play is
 * finished. @throws BrokenCaseError
 */
export function readOn(outline: CaseOutline, record: PlayRecord, from: { readonly step: string | null }): ReadingOn {
  const place = placeOfPlay(outline, record);
  if (from.step === null) {
    if (place.kind !== 'briefing') return { kind: 'repeated' };
    return { kind: 'left', record: { ...record, isBegun: true }, isFinished: false };
  }
  if (record.choices.some(({ step, isRead }) => step === from.step && isRead)) return { kind: 'repeated' };
  if (place.kind !== 'outcome' || place.choice.step !== from.step) return { kind: 'refused' };
  const choices = record.choices.map((choice) => ({ ...choice, isRead: true }));
  return { kind: 'left', record: { ...record, choices }, isFinished: place.isLast };
}
