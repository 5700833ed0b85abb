import type { Panel } from './panel-queries.ts';

/** Where a panel stands, in words. */
export const stateLooks = {
  'round-one': { words: 'Round one', tone: 'accent', icon: 'clock' },
  'round-two': { words: 'Round two', tone: 'accent', icon: 'clock' },
  closed: { words: 'Closed', tone: 'good', icon: 'check' },
  'not-sufficient': { words: 'Not sufficient', tone: 'neutral', icon: 'info' },
} as const satisfies Record<Panel['state'], { words: string; tone: string; icon: string }>;

/** Where a question stands in review, in words. */
export const reviewWords = {
  'ready-for-review': 'Ready for review',
  'technical-review': 'In technical review',
  'editorial-review': 'In editorial review',
  approved: 'Approved',
  live: 'Live',
} as const;

/** A share as per cent with one decimal. */
export function percentOf(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`;
}
