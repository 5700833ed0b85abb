import { formatDate } from '../drawing/format-date.ts';
import type { Timeline } from '../kinds/timeline.ts';
import { countOf } from './join-words.ts';
import type { TextAlternative } from './text-alternative.ts';

/** The events as a table, oldest first. */
export function describeTimeline({ title, events }: Timeline): TextAlternative {
  const first = formatDate(events[0]?.on ?? '');
  const last = formatDate(events.at(-1)?.on ?? '');
  return {
    opening: `“${title}” is a timeline of ${countOf(events.length, 'event')}, from ${first} to ${last}.`,
    sentences: [],
    table: {
      columns: ['Date', 'What happened', 'Detail'],
      rows: events.map(({ on, label, detail }) => [formatDate(on), label, detail]),
    },
  };
}
