import type { PassageAddress } from '@cmdsp/documents';
import type { Level } from '@cmdsp/marking';
import type { ColumnType, Generated } from 'kysely';

type Later<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;
/** JSON: read as it is, written as text. */
type Json<Value> = ColumnType<Value, string | undefined, string>;

/** What is marked. */
export type MarkedKind = 'assignment' | 'capstone';

export type ScriptState = 'waiting' | 'marking' | 'third' | 'adjudication' | 'moderation' | 'settled' | 'released';

/** A submission as markers meet it. */
export type Scripts = {
  readonly id: string;
  readonly submissionId: string;
  readonly code: string;
  readonly kind: MarkedKind;
  readonly subject: string;
  readonly rubricHash: string;
  readonly state: Generated<ScriptState>;
  readonly isDouble: boolean;
  readonly enteredAt: Generated<Date>;
  readonly promisedBy: Date;
  readonly escalatedAt: Later<Date>;
};

/** The places of independent markers. */
export type MarkerPlace = 'first' | 'second' | 'third';

export type ScriptTasks = {
  readonly id: string;
  readonly scriptId: string;
  readonly role: MarkerPlace;
  readonly markerId: string;
  readonly state: Generated<'open' | 'given' | 'returned'>;
  readonly allocatedAt: Generated<Date>;
  readonly allocatedBy: string | null;
  readonly reason: string | null;
  readonly endedAt: Later<Date>;
  readonly endReason: Later<string>;
};

/** Levels by criterion; a draft may lack some. */
export type MarkedLevels = Readonly<Record<string, Level>>;

/** A passage of one text of a script: the place of the text, and where in it (see packages/documents). */
export type MarkedPassage = PassageAddress & { readonly text: number; readonly quote: string };

export type MarkComments = {
  readonly overall: string;
  readonly passages: readonly (MarkedPassage & { readonly id: string; readonly comment: string })[];
  /** Reasons by criterion; adjudicators give one for each. */
  readonly reasons?: Readonly<Record<string, string>>;
};

/** The answer to the gate question of a capstone. */
export type GateAnswer = { readonly isHarm: boolean; readonly reason: string; readonly passage: string | null };

type Marked = {
  readonly levels: Json<MarkedLevels>;
  readonly comments: Json<MarkComments>;
  readonly gate: ColumnType<GateAnswer | null, string | null | undefined, string | null>;
  readonly note: Generated<string>;
  readonly state: Generated<'draft' | 'given'>;
  readonly revision: Generated<number>;
  readonly savedAt: Generated<Date>;
  readonly givenAt: Later<Date>;
};

export type ScriptMarks = Marked & {
  readonly scriptId: string;
  readonly markerId: string;
  readonly role: MarkerPlace | 'adjudicator' | 'moderator';
  readonly changeReason: Later<string>;
};

/** An anchor among the scripts of a marker. */
export type AnchorSeeds = Marked & {
  readonly id: string;
  readonly markerId: string;
  readonly code: string;
  readonly kind: MarkedKind;
  readonly subject: string;
  readonly rubricHash: string;
  readonly anchor: 'strong' | 'borderline' | null;
  readonly scriptId: string | null;
  /** Halves where two marks count. */
  readonly reference: Json<Readonly<Record<string, number>>>;
  readonly seededAt: Generated<Date>;
};

export type MarkerQualifications = {
  readonly markerId: string;
  readonly kind: MarkedKind;
  readonly subject: string;
  readonly rubricHash: string;
  readonly state: Generated<'trying' | 'qualified' | 'closed'>;
  readonly tries: Generated<number>;
  readonly qualifiedAt: Later<Date>;
  readonly expiresAt: Later<Date>;
};

export type CalibrationTries = {
  readonly id: string;
  readonly markerId: string;
  readonly kind: MarkedKind;
  readonly subject: string;
  readonly number: number;
  /** By anchor. */
  readonly levels: Json<Readonly<Record<string, MarkedLevels>>>;
  readonly isWithin: boolean;
  readonly triedAt: Generated<Date>;
};

export type SeverityAlarms = {
  readonly id: string;
  readonly markerId: string;
  readonly direction: 'too-severe' | 'too-lenient';
  readonly difference: number;
  readonly works: number;
  readonly raisedAt: Generated<Date>;
  readonly closedAt: Later<Date>;
  readonly closedBy: Later<string>;
  readonly reason: Later<string>;
};

/** What a marker typed in one place while it was changed in another. */
export type MarkConflicts = {
  readonly id: string;
  readonly code: string;
  readonly markerId: string;
  readonly basedOn: number;
  readonly body: Json<object>;
  readonly keptAt: Generated<Date>;
};
