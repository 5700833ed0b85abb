import type { EntryKind, RegisterEntry } from '@cmdsp/dossiers';
import type { ColumnType, Generated } from 'kysely';

type Later<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;

/** What a candidate builds about one case. */
export type Dossiers = {
  readonly id: string;
  readonly personId: string;
  readonly caseId: string;
  readonly round: Generated<number>;
  readonly chosenAt: Generated<Date>;
  readonly leftAt: Later<Date>;
  readonly frozenAt: Later<Date>;
};

/** The text of a part in a round. */
export type DossierParts = {
  readonly dossierId: string;
  readonly round: number;
  readonly part: number;
  readonly documentId: string;
};

/** One line of the register. */
export type DossierEntries = {
  readonly id: string;
  readonly dossierId: string;
  readonly part: number;
  readonly kind: EntryKind;
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly refs: readonly string[];
  readonly version: Generated<number>;
  readonly changedAt: Generated<Date>;
  readonly removedAt: Later<Date>;
};

/** What is said about a part. */
export type DossierComments = {
  readonly id: string;
  readonly dossierId: string;
  readonly part: number;
  readonly authorId: string;
  readonly authorRole: 'candidate' | 'facilitator';
  readonly body: string;
  readonly writtenAt: Generated<Date>;
};

/** A question of a defence as it was asked. */
export type AskedQuestion = {
  readonly template: string;
  readonly entry: string;
  readonly other: string | null;
  readonly text: string;
};

/** Where a capstone stands. */
export type CapstoneState = 'summary' | 'event' | 'defence' | 'submitted';

/** The capstone of a round. */
export type Capstones = {
  readonly id: string;
  readonly personId: string;
  readonly dossierId: string;
  readonly caseId: string;
  readonly round: number;
  readonly contentRelease: string;
  readonly submissionId: string;
  readonly state: CapstoneState;
  readonly frozenAt: Generated<Date>;
  /** SHA-256 in hex. */
  readonly dossierHash: string;
  readonly register: ColumnType<readonly RegisterEntry[], string, never>;
  /** Not for the candidate role. */
  readonly seed: string;
  readonly eventId: Later<string>;
  readonly eventToldAt: Later<Date>;
  readonly questions: ColumnType<readonly AskedQuestion[] | null, string | null | undefined, string | null>;
  /** A fraction: "5/4". */
  readonly defenceFactor: Later<string>;
  readonly defenceStartedAt: Later<Date>;
  readonly defenceEndsAt: Later<Date>;
  readonly submittedAt: Later<Date>;
  readonly endedBy: Later<'candidate' | 'clock'>;
};
