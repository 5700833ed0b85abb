import type { LiveDesk, LiveEntry } from './live-queries.ts';

/** A number with its noun. */
export function countWords(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** How many others want a question answered. */
export function supportWords(support: number): string {
  if (support === 0) return 'Nobody else asks this yet';
  return support === 1 ? '1 more wants to know' : `${support} more want to know`;
}

/** A moment as people say it; in the reader’s own time zone, which is named. */
export function momentWords(at: string): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return `${new Date(at).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' })} (${timeZone})`;
}

/** A time of day, in the reader’s own time zone. */
export function timeWords(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** The groups of the programme, as people say what they do. */
export const roleWords: Record<LiveDesk['hands'][number]['role'], string> = {
  engineering: 'Device engineering',
  product: 'Product management',
  regulatory: 'Regulatory affairs',
  'clinical-engineering': 'Clinical engineering',
  'hospital-it': 'Hospital IT',
  cybersecurity: 'Cybersecurity',
  other: 'Another field',
};

/** What a session is about. */
export function subjectWords({ subject }: Pick<LiveEntry, 'subject'>): string {
  return subject.kind === 'topic' ? `Lecture ${subject.title}` : `Case: ${subject.title}`;
}

/** A day and a time as fields take them, in the reader’s own time zone: 2026-11-21 and 16:30. */
export function fieldTimes(at: Date): readonly [string, string] {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString();
  return [local.slice(0, 10), local.slice(11, 16)];
}
