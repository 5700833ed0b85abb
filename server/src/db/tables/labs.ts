import type { Json } from '@cmdsp/primitives';
import type { ColumnType, Generated } from 'kysely';

/** A run is for practice, or one of the few that count. */
export type LabRunKind = 'practice' | 'graded';

/** JSON is written as text and read as what it says. */
type Stored<Value> = ColumnType<Value, string, never>;

/** One dealt variant of a lab, and how far somebody has come with it. */
export type LabRuns = {
  readonly id: string;
  readonly personId: string;
  readonly labId: string;
  readonly kind: LabRunKind;
  readonly number: number;
  readonly contentRelease: string;
  readonly task: Stored<Json>;
  readonly startedAt: Generated<Date>;
  readonly revision: Generated<number>;
  readonly savedBytes: Generated<number>;
  readonly hints: Generated<readonly Date[]>;
  readonly endedAt: ColumnType<Date | null, undefined, Date>;
};

/** Not for the candidate role. */
export type LabRunKeys = {
  readonly runId: string;
  readonly seed: string;
  readonly variant: number;
  readonly key: Stored<Json>;
};

/** A save. */
export type LabRunMoves = {
  readonly runId: string;
  readonly revision: number;
  readonly answer: Stored<Json>;
  readonly answerHash: string;
  readonly savedAt: Generated<Date>;
};

/** What a criterion earned: `n/d`. */
export type LabEarned = { readonly criterion: string; readonly earned: string };

/** Why points are missing, as it is kept. */
export type LabWitness = {
  readonly kind: string;
  readonly sentence: string;
  readonly at: readonly string[];
  readonly detail: Json;
};

/** A marking as it is kept: fractions in words. */
export type LabMarking = {
  readonly results: readonly (LabEarned & { readonly witnesses: readonly LabWitness[] })[];
  readonly cap: { readonly points: number; readonly witness: LabWitness } | null;
};

/** What an answer was worth; `marking` is not for the candidate role. */
export type LabRunMarks = {
  readonly runId: string;
  readonly place: number;
  readonly revision: number;
  readonly answerHash: string;
  readonly points: string;
  readonly earned: Stored<readonly LabEarned[]>;
  readonly capPoints: number | null;
  readonly marking: Stored<LabMarking>;
  readonly markedAt: Generated<Date>;
};

/** Somebody takes no further graded run of a lab. */
export type LabClosings = {
  readonly personId: string;
  readonly labId: string;
  readonly how: 'last-run' | 'asked';
  readonly closedAt: Generated<Date>;
};
