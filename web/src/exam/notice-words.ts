import type { Live } from './live-line.ts';

/** Something that the room told the candidate. */
export type Notice = Live['notices'][number];

/** What the room did, in a sentence for the candidate; its own words follow. */
export function noticeTitle({ kind, minutes }: Pick<Notice, 'kind' | 'minutes'>): string {
  const span = minutes === 1 ? '1 minute' : `${minutes ?? 0} minutes`;
  switch (kind) {
    case 'announcement':
      return 'From the invigilator';
    case 'pause':
      return 'The clock is stopped';
    case 'resume':
      return 'The clock runs again; the time it stood was given back to you';
    case 'extension':
      return `You have ${span} more`;
    case 'shortening':
      return `${span} of extra time were taken back`;
    case 'late-start':
      return `You may still start, for ${span}`;
    case 'release':
      return 'The invigilator has closed the session on the other device';
    case 'help-answer':
      return 'Answer to your call for help';
    default:
      return kind satisfies never;
  }
}

/** The same with its words, for a screen reader. */
export function noticeSentence(notice: Notice): string {
  return `${noticeTitle(notice)}. ${notice.text}`;
}
