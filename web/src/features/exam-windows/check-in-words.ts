import type { RosterRow } from './windows-query.ts';

type CheckIn = NonNullable<RosterRow['checkIn']>;

/** Levels of assurance in words, the surest first. */
export const assuranceWords: Readonly<Record<CheckIn['assurance'], string>> = {
  document: 'One document seen',
  'two-documents': 'Two documents seen',
  'known-to-me': 'Known to me',
  none: 'Could not be checked',
};

/** Kinds of documents in words. */
export const documentWords: Readonly<Record<CheckIn['documents'][number], string>> = {
  passport: 'passport',
  'identity-card': 'identity card',
  'driving-licence': 'driving licence',
  'residence-permit': 'residence permit',
  'staff-card': 'staff card with picture',
};
