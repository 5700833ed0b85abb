import type { ListedDisruption, RemedyPolicyAnswer } from './disruption-queries.ts';

type Cause = ListedDisruption['cause'];

/** What an interruption comes from, in words. */
export const causeWords: Readonly<Record<Cause, string>> = {
  server: 'Our server was away',
  invigilation: 'An invigilator stopped the exam',
  network: 'The network of many was away',
  connection: 'One candidate’s own connection was away',
};

/** Where the decision stands. */
export const stateWords: Readonly<Record<ListedDisruption['state'], string>> = {
  proposed: 'Waits for a decision',
  noted: 'Noted, nothing follows by the rules',
  confirmed: 'Confirmed',
  declined: 'Declined',
};

/** What follows from a cause by the rules. */
export const treatmentWords: Readonly<Record<RemedyPolicyAnswer['examples'][number]['treatment'], string>> = {
  automatic: 'Given back at once, confirmed later',
  proposed: 'Given back after an officer’s decision',
  none: 'Nothing follows',
};

/** A span of time to the second: "3 min 5 s", which stays on one line. */
export function lengthWords(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}\u00a0s`;
  const rest = whole % 60;
  return rest === 0 ? `${Math.floor(whole / 60)}\u00a0min` : `${Math.floor(whole / 60)}\u00a0min\u00a0${rest}\u00a0s`;
}

/** From when to when, in the reader's zone. */
export function spanWords({ from, to }: { readonly from: string; readonly to: string }): string {
  const [start, end] = [new Date(from), new Date(to)];
  const day = start.toLocaleDateString('en-GB', { dateStyle: 'medium' });
  const time = (at: Date) => at.toLocaleTimeString('en-GB', { hour12: false });
  return `${day}, ${time(start)} to ${time(end)}`;
}
