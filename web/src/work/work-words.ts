import type { IconName } from '../ui/icon.tsx';
import type { WorkRound } from './work-queries.ts';

type Look = {
  readonly label: string;
  readonly tone: 'neutral' | 'good' | 'caution' | 'accent';
  readonly icon: IconName;
};

/** How far a round is, in a word or two. */
export const stepLooks: Readonly<Record<WorkRound['step'], Look>> = {
  writing: { label: 'Being written', tone: 'accent', icon: 'pen' },
  received: { label: 'Handed in', tone: 'neutral', icon: 'check' },
  marking: { label: 'Being marked', tone: 'neutral', icon: 'clock' },
  deciding: { label: 'Being decided', tone: 'neutral', icon: 'clock' },
  released: { label: 'Feedback is there', tone: 'accent', icon: 'info' },
  withdrawn: { label: 'Taken back', tone: 'neutral', icon: 'previous' },
};

/** How a round stands: once it is released, whether it passed. */
export function lookOf({ step, isPassed }: Pick<WorkRound, 'step' | 'isPassed'>): Look {
  if (isPassed === true) return { label: 'Passed', tone: 'good', icon: 'check' };
  if (isPassed === false) return { label: 'Not passed yet', tone: 'caution', icon: 'info' };
  return stepLooks[step];
}

/** A moment in the reader's own words. */
export function momentWords(at: string): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'medium' });
}

/** A size as people say it: "34 kB". */
export function bytesWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
