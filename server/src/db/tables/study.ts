import type { Generated } from 'kysely';

/** Where somebody stopped in a lecture or a reading. */
export type StudyPlaces = {
  readonly personId: string;
  readonly topic: string;
  readonly part: 'lecture' | 'reading';
  readonly position: number;
  readonly permille: Generated<number>;
  readonly textHash: string;
  readonly sectionId: string | null;
  readonly sectionTitle: string | null;
  readonly savedAt: Generated<Date>;
};

/** Highlights and private notes. */
export type StudyNotes = {
  readonly personId: string;
  readonly id: string;
  readonly topic: string;
  readonly block: number;
  readonly startAt: number;
  readonly endAt: number;
  readonly quote: string;
  readonly wordsBefore: string;
  readonly wordsAfter: string;
  readonly textHash: string;
  readonly sectionId: string | null;
  readonly sectionTitle: string | null;
  readonly body: string;
  readonly revision: Generated<number>;
  readonly createdAt: Generated<Date>;
  readonly changedAt: Generated<Date>;
};
