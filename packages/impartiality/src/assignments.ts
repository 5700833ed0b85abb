import type { RelationKind } from './relation.ts';

/** The tasks that decide about somebody. */
export const assignments = [
  'award',
  'mark',
  'invigilate',
  'decide-accommodation',
  'confirm-remedy',
  'sign-rescoring',
  'handle-complaint',
  'review-appeal',
  'investigate-misconduct',
  'decide-misconduct',
] as const;

export type Assignment = (typeof assignments)[number];

/** Where a relation stands in the way: nowhere, when the one who decides has it to the other, or in either direction. */
export type Reach = 'none' | 'outward' | 'either';

/** Closeness that no task about somebody allows. */
const close = { manages: 'either', employs: 'either', 'works-with': 'either', related: 'either' } as const;
const made = { taught: 'outward', marked: 'outward', 'authored-for': 'outward' } as const;
/** Whoever reviews others' decisions has had no part in anything. */
const anything = {
  ...close,
  taught: 'either',
  marked: 'either',
  'authored-for': 'either',
  invigilated: 'either',
} as const;

/** For every task and kind of relation, where it stands in the way. */
export const reaches: Readonly<Record<Assignment, Readonly<Record<RelationKind, Reach>>>> = {
  award: { ...close, ...made, invigilated: 'none' },
  // Whoever wrote a question may mark what was answered to it, and a marker marks somebody more than once.
  mark: { ...close, taught: 'outward', marked: 'none', 'authored-for': 'none', invigilated: 'none' },
  invigilate: { ...close, taught: 'outward', marked: 'none', 'authored-for': 'none', invigilated: 'none' },
  'decide-accommodation': { ...close, ...made, invigilated: 'none' },
  'confirm-remedy': { ...close, ...made, invigilated: 'outward' },
  'sign-rescoring': { ...close, ...made, invigilated: 'none' },
  'handle-complaint': anything,
  'review-appeal': anything,
  'investigate-misconduct': anything,
  'decide-misconduct': anything,
};
