import type { Instant } from '@cmdsp/primitives';

/** What kinds there are: an appeal asks for another decision, a complaint asks that something is put right. */
export const complaintKinds = ['complaint', 'appeal'] as const;

/** What one can be about. */
export const complaintSubjects = ['service', 'decision', 'person'] as const;

/** Where one can stand; `unconfirmed` until a stranger's mailbox has answered. */
export const complaintStates = ['unconfirmed', 'received', 'acknowledged', 'decided', 'withdrawn'] as const;

/** What can come of one. */
export const complaintOutcomes = ['upheld', 'partly-upheld', 'not-upheld'] as const;

/** What decisions about a complaint look at; ids are those of people. */
export type Complaint = {
  readonly state: (typeof complaintStates)[number];
  /** Null for somebody without an account. */
  readonly complainantId: string | null;
  /** Whose conduct or decision it is about; null when nobody in particular. */
  readonly subjectId: string | null;
  readonly handlerId: string | null;
  readonly acknowledgeBy: Instant | null;
  readonly decideBy: Instant | null;
};
