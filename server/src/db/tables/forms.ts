import type { EquivalenceStatement, FormKey, Paper } from '@cmdsp/forms';
import type { FormWalk } from '../../sittings/forms/walk/form-walk.ts';
import type { ColumnType, Generated } from 'kysely';

/** Rehearsals are practice; a certification sitting counts. */
export type SittingKind = 'certification' | 'rehearsal';

/** Proposed until a second officer decides; only published forms are dealt. */
export type FormStatus = 'proposed' | 'reserve' | 'published' | 'retired';

/** A frozen form, the part that is no secret. */
export type Forms = {
  readonly id: string;
  /** What people call it. */
  readonly number: number;
  readonly kind: SittingKind;
  readonly blueprintId: string;
  readonly title: string;
  readonly questionCount: number;
  /** How many of them do not count; which ones stands in the key. */
  readonly pretestCount: Generated<number>;
  readonly durationMinutes: number;
  readonly passMark: string;
  readonly minimumForBand: number;
  readonly paperHash: string;
  readonly contentRelease: string;
  readonly isBankPrivate: boolean;
  readonly status: Generated<FormStatus>;
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

/** Why a form is worth what the others are. */
export type FormStatements = {
  readonly formId: string;
  readonly statement: ColumnType<EquivalenceStatement, string, never>;
  readonly statementHash: string;
  readonly madeAt: Generated<Date>;
};

/** The program's own walk through a form, on one build. */
export type FormWalks = {
  readonly id: string;
  readonly formId: string;
  readonly build: string;
  readonly hasPassed: boolean;
  readonly walk: ColumnType<FormWalk, string, never>;
  readonly walkedAt: Generated<Date>;
};

export type FormStep = 'proposed' | 'published' | 'reserved' | 'released' | 'retired';

/** Who decided what about a form; nobody's name means the program itself. */
export type FormDecisions = {
  readonly id: string;
  readonly formId: string;
  readonly step: FormStep;
  readonly decidedBy: string | null;
  readonly isDemonstration: boolean;
  readonly reason: string;
  readonly decidedAt: Generated<Date>;
};

/** An order to assemble forms, and how far it is. */
export type FormOrders = {
  readonly id: string;
  readonly wanted: number;
  readonly seed: string;
  readonly state: Generated<'waiting' | 'working' | 'done' | 'failed'>;
  readonly made: Generated<readonly string[]>;
  readonly reason: string;
  readonly problem: string | null;
  readonly orderedBy: string | null;
  /** Whose forms they are: they hold nothing of what this person has seen. */
  readonly unseenBy: string | null;
  readonly orderedAt: Generated<Date>;
  readonly finishedAt: Date | null;
};
