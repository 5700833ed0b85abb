import type { Instant } from '@cmdsp/primitives';

/** Where a case can stand. */
export const caseStates = ['reported', 'noticed', 'proposed', 'decided'] as const;

/** What can follow; a bar has months, and voids the sitting as well. */
export const sanctionKinds = ['none', 'warning', 'void-sitting', 'bar'] as const;

export type SanctionKind = (typeof sanctionKinds)[number];

/** For how many months somebody can be barred. */
export const barMonths = [6, 12, 24] as const;

/** For how many days the person concerned can answer the notice. */
export const hearingDays = 14;

/** What decisions about a case look at; ids are those of people. */
export type MisconductCase = {
  readonly state: (typeof caseStates)[number];
  readonly personId: string;
  readonly reportedBy: string;
  /** Until when the person can answer; null before the notice. */
  readonly hearUntil: Instant | null;
  readonly answeredAt: Instant | null;
  readonly proposedBy: string | null;
};

/** Whether a sanction takes the sitting away. */
export function voidsSitting(sanction: SanctionKind): boolean {
  return sanction === 'void-sitting' || sanction === 'bar';
}
