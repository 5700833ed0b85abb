import type { Instant } from '@cmdsp/primitives';

/** On what an appeal can rest; `question` challenges one question by its number in the sitting. */
export const grounds = [
  'question',
  'procedure',
  'disruption',
  'accommodation',
  'marking',
  'conflict-of-interest',
  'misconduct',
] as const;

export type Ground = (typeof grounds)[number];

/** Where an appeal can stand. */
export const appealStates = ['received', 'in-review', 'decided', 'withdrawn'] as const;

/** What decisions about an appeal look at; ids are those of people. */
export type Appeal = {
  readonly state: (typeof appealStates)[number];
  readonly personId: string;
  readonly reviewerId: string | null;
  readonly reviewBy: Instant;
  readonly decideBy: Instant;
};

/** By when what happens, and for how long after a result one can appeal. */
export type AppealPolicy = { readonly fileDays: number; readonly reviewDays: number; readonly decideDays: number };

/** What is promised to everybody, before anybody sits. */
export const appealPolicy: AppealPolicy = { fileDays: 60, reviewDays: 5, decideDays: 30 };
