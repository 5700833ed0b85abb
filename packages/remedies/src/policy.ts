import type { Cause } from './cause.ts';

/** `automatic`: time is given back at once and confirmed later; `proposed`: an officer decides first; `none`: nothing follows. */
export type Treatment = 'automatic' | 'proposed' | 'none';

/** The published rules, as data. They are the same for everybody and known before the exam. */
export type RemedyPolicy = {
  readonly version: string;
  /** Interruptions shorter than this cost nobody anything: the page keeps what is typed. */
  readonly ignoreBelowSeconds: number;
  /** So many candidates at once, and such a share of those who sit, make it the network and not one connection. */
  readonly many: { readonly people: number; readonly share: number };
  /** What follows from each cause. */
  readonly treatments: Readonly<Record<Cause, Treatment>>;
  /** Time lost and not given back before the end from which on another attempt is free. */
  readonly freeResitFromSeconds: number;
  /** Time lost from which on a sitting is no part of the statistics about questions. */
  readonly leaveOutFromSeconds: number;
};
