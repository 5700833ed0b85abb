import type { FormKey, Paper } from '@cmdsp/forms';
import type { ColumnType, Generated } from 'kysely';

/** Rehearsals are practice; a certification sitting counts. */
export type SittingKind = 'certification' | 'rehearsal';

/** A frozen form, the part that is no secret. */
export type Forms = {
  readonly id: string;
  readonly kind: SittingKind;
  readonly blueprintId: string;
  readonly title: string;
  readonly questionCount: number;
  readonly durationMinutes: number;
  readonly passMark: string;
  readonly minimumForBand: number;
  readonly paperHash: string;
  readonly contentRelease: string;
  readonly isBankPrivate: boolean;
  readonly status: Generated<'live' | 'retired'>;
  readonly createdAt: Generated<Date>;
};

/** What candidates read once they have started. */
export type FormPapers = { readonly formId: string; readonly paper: ColumnType<Paper, string, never> };

/** What only scoring reads. */
export type FormKeys = {
  readonly formId: string;
  readonly key: ColumnType<FormKey, string, never>;
  readonly keyHash: string;
  readonly seed: string;
  readonly questionIds: readonly string[];
};
