import type { LinkProps } from '@tanstack/react-router';
import type { Concern } from './administration-queries.ts';

type Words = {
  readonly words: (count: number) => string;
  readonly to: NonNullable<LinkProps['to']>;
  readonly where: string;
};

const many = (one: string, more: string) => (count: number) => (count === 1 ? `One ${one}` : `${count} ${more}`);

/** What each concern says, and the page where somebody does something about it. */
export const concernWords: Readonly<Record<Concern['kind'], Words>> = {
  'backup-old': { words: () => 'There is no backup that is young enough', to: '/staff/storage', where: 'Storage' },
  'disk-low': { words: () => 'The disk is nearly full', to: '/staff/storage', where: 'Storage' },
  'jobs-standing-still': {
    words: many('queue of jobs stands still', 'queues of jobs stand still'),
    to: '/staff/jobs',
    where: 'Jobs',
  },
  'jobs-failed': { words: many('job was given up', 'jobs were given up'), to: '/staff/jobs', where: 'Jobs' },
  'addresses-refused': {
    words: many('address refused mail', 'addresses refused mail'),
    to: '/staff/mail',
    where: 'Mail',
  },
  'complaints-late': {
    words: many('complaint is late', 'complaints are late'),
    to: '/staff/complaints',
    where: 'Complaints (officers)',
  },
  'complaints-open': {
    words: many('complaint is open', 'complaints are open'),
    to: '/staff/complaints',
    where: 'Complaints (officers)',
  },
  'erasures-waiting': {
    words: many('person waits to be erased', 'people wait to be erased'),
    to: '/staff/erasures',
    where: 'Erasures (officers)',
  },
  'names-waiting': {
    words: many('legal name waits for a decision', 'legal names wait for a decision'),
    to: '/staff/names',
    where: 'Names (officers)',
  },
  'merges-waiting': {
    words: many('pair of double accounts waits for a decision', 'pairs of double accounts wait for a decision'),
    to: '/staff/double-accounts',
    where: 'Double accounts (officers)',
  },
  'lessons-late': {
    words: many('lesson learned is late', 'lessons learned are late'),
    to: '/staff/feedback',
    where: 'Feedback',
  },
  'staff-without-second-factor': {
    words: many('member of staff has no second factor yet', 'members of staff have no second factor yet'),
    to: '/staff/people',
    where: 'People',
  },
};

/** A number of bytes in the largest unit that keeps it above one: "3.4 MB". */
export function byteWords(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[step] ?? ''}`;
}

/** A number with its unit as it is said: `1 level`, `3 levels`, `1,095 days`, `1 point of 100`. */
export function quantityWords(value: string, unit: string): string {
  const number = Number(value);
  const words = number === 1 ? unit.replace(/^(\w+)s\b/, '$1') : unit;
  return `${Number.isNaN(number) ? value : number.toLocaleString('en-GB')} ${words}`;
}

/** A length of time in hours, or in days from two days on. */
export function ageWords(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  if (hours < 1) return 'less than an hour';
  if (hours < 48) return hours === 1 ? '1 hour' : `${hours} hours`;
  return `${Math.floor(hours / 24)} days`;
}
