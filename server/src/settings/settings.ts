import type { Setting } from './setting.ts';
import { handInSettings } from './hand-in-settings.ts';
import { markingSettings } from './marking-settings.ts';
import { settlingSettings } from './settling-settings.ts';

/** Every setting, by name. Whatever is here is read somewhere; a test looks. */
export const settings = {
  'support-address': {
    title: 'Support address',
    effect: 'Shown on the page of complaints, for questions that are none. Nothing is shown while it is empty.',
    kind: 'email',
    standard: '',
  },
  'complaint-acknowledge-days': {
    title: 'Acknowledge complaints within',
    effect: 'The date that complainants are promised for the acknowledgement. Complaints that came in keep theirs.',
    kind: 'number',
    unit: 'days',
    min: 1,
    max: 30,
    standard: 5,
  },
  'complaint-decide-days': {
    title: 'Decide complaints within',
    effect: 'The date that complainants are promised for the decision. Complaints that came in keep theirs.',
    kind: 'number',
    unit: 'days',
    min: 2,
    max: 120,
    standard: 30,
  },
  'complaint-keep-days': {
    title: 'Keep the words of complaints for',
    effect: 'After the decision. Then words, name and address are forgotten; dates and outcome stay.',
    kind: 'number',
    unit: 'days',
    min: 180,
    max: 3650,
    standard: 1095,
  },
  'accommodation-decide-days': {
    title: 'Decide about accommodations within',
    effect: 'The date that candidates are promised for the decision, and for that about an appeal.',
    kind: 'number',
    unit: 'days',
    min: 1,
    max: 60,
    standard: 10,
  },
  'accommodation-evidence-days': {
    title: 'Keep evidence for accommodations for',
    effect: 'After the last decision. Then papers and words are deleted; what was decided stays.',
    kind: 'number',
    unit: 'days',
    min: 7,
    max: 365,
    standard: 60,
  },
  'appeal-evidence-days': {
    title: 'Keep files of appeals for',
    effect: 'After the decision, or after the appeal was taken back. Then the files are deleted; the appeal stays.',
    kind: 'number',
    unit: 'days',
    min: 30,
    max: 365,
    standard: 60,
  },
  'backup-alarm-hours': {
    title: 'Warn when the last backup is older than',
    effect: 'Administrators get a message, and the health page and the metrics say so.',
    kind: 'number',
    unit: 'hours',
    min: 1,
    max: 720,
    standard: 26,
  },
  'disk-alarm-percent': {
    title: 'Warn when less disk is free than',
    effect: 'The administration page says so.',
    kind: 'number',
    unit: 'percent',
    min: 1,
    max: 50,
    standard: 10,
  },
  'examination-admission': {
    title: 'The certification examination is sat',
    effect: 'Whether a place has to be booked. Whoever has booked one keeps it either way.',
    kind: 'choice',
    choices: { 'on-demand': 'on demand', booked: 'at booked times' },
    standard: 'on-demand',
  },
  'exam-browser': {
    title: 'Safe Exam Browser is asked for',
    effect: 'Only where a Config Key is set. A window may say otherwise for those who sit in it.',
    kind: 'choice',
    choices: { required: 'in every examination', free: 'only in windows that require it' },
    standard: 'required',
  },
  'booking-closes-hours': {
    title: 'Booking of an examination window ends before its opening by',
    effect: 'After that nobody can take a place in it any more.',
    kind: 'number',
    unit: 'hours',
    min: 0,
    max: 720,
    standard: 24,
  },
  'booking-free-hours': {
    title: 'A booked place is given back or moved without cost until before the opening',
    effect: 'Places that were booked before a change keep what was promised.',
    kind: 'number',
    unit: 'hours',
    min: 0,
    max: 720,
    standard: 48,
  },
  'booking-absence-counts': {
    title: 'Not coming to a booked place',
    effect: 'Also holds for giving it back late. Places that were booked before a change keep what was promised.',
    kind: 'choice',
    choices: { attempt: 'counts as an attempt', nothing: 'costs nothing' },
    standard: 'attempt',
  },
  'booking-excuse-days': {
    title: 'An absence may be excused for',
    effect: 'After the window has closed. An officer decides.',
    kind: 'number',
    unit: 'days',
    min: 1,
    max: 90,
    standard: 14,
  },
  'booking-excuse-keep-days': {
    title: 'Keep the words of excuses for',
    effect: 'After the decision. Then they are forgotten; the decision stays.',
    kind: 'number',
    unit: 'days',
    min: 30,
    max: 1095,
    standard: 365,
  },
  ...handInSettings,
  ...markingSettings,
  ...settlingSettings,
} as const satisfies Record<string, Setting>;

/** The name of a setting. */
export type SettingName = keyof typeof settings;

/** What a setting's value is in the program. */
export type SettingValue<Name extends SettingName> = (typeof settings)[Name] extends { readonly kind: 'number' }
  ? number
  : (typeof settings)[Name] extends { readonly choices: infer Choices }
    ? keyof Choices
    : string;

/** Whether a word names a setting. */
export function isSettingName(word: string): word is SettingName {
  return Object.hasOwn(settings, word);
}

/**
 * Reads a written value. Null when it does not fit: a whole number within the limits, an address, or empty where that
 * is what counts by default, one of the choices.
 */
export function parseSetting(name: SettingName, written: string): number | string | null {
  const setting: Setting = settings[name];
  if (setting.kind === 'email') return /^$|^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(written) ? written : null;
  if (setting.kind === 'choice') return Object.hasOwn(setting.choices, written) ? written : null;
  if (!/^[0-9]{1,6}$/.test(written)) return null;
  const value = Number(written);
  return value >= setting.min && value <= setting.max ? value : null;
}
