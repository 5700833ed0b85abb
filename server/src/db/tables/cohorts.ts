import type { ColumnType, Generated } from 'kysely';

/** A day as PostgreSQL writes it, `2026-11-21`; read it with `::text`, because the driver makes a moment of it. */
type Day = ColumnType<never, string, string>;

/** People who learn together, the release they learn from, and when. */
export type Cohorts = {
  readonly id: string;
  readonly title: string;
  readonly release: string;
  readonly createdAt: Generated<Date>;
  readonly movedAt: Generated<Date>;
  readonly startsOn: ColumnType<never, string | null | undefined, string | null>;
  readonly endsOn: ColumnType<never, string | null | undefined, string | null>;
  readonly timeZone: Generated<string>;
  readonly seats: ColumnType<number | null, number | null | undefined, number | null>;
  readonly needsCompetence: Generated<boolean>;
  readonly revision: Generated<number>;
  readonly changedAt: Generated<Date>;
};

/** In which cohort somebody learns now; whoever has no row learns in the self-paced one. */
export type CohortMembers = {
  readonly personId: string;
  readonly cohortId: string;
  readonly joinedAt: Generated<Date>;
};

/** When a module is worked on. */
export type CohortModules = {
  readonly cohortId: string;
  readonly module: number;
  readonly opensOn: Day;
  readonly closesOn: Day;
};

/** An hour in which everybody meets. */
export type CohortLiveDates = {
  readonly id: string;
  readonly cohortId: string;
  readonly module: number;
  readonly title: string;
  readonly heldOn: Day;
  readonly startsAt: string;
  readonly durationMinutes: number;
  readonly meetingUrl: string | null;
};

/** Why somebody may teach, and until when. */
export type CompetenceRecords = {
  readonly id: string;
  readonly personId: string;
  readonly what: string;
  readonly evidence: string;
  readonly validUntil: Day;
  readonly recordedBy: string;
  readonly recordedAt: Generated<Date>;
  readonly withdrawnBy: ColumnType<string | null, undefined, string>;
  readonly withdrawnAt: ColumnType<Date | null, undefined, Date>;
  readonly withdrawReason: ColumnType<string | null, undefined, string>;
};

/** Who teaches a cohort, or did. */
export type CohortFacilitators = {
  readonly id: string;
  readonly cohortId: string;
  readonly personId: string;
  readonly assignedBy: string | null;
  readonly assignedAt: Generated<Date>;
  readonly endedBy: ColumnType<string | null, undefined, string>;
  readonly endedAt: ColumnType<Date | null, undefined, Date>;
  readonly endReason: ColumnType<string | null, undefined, string>;
};

/** A link with which several people may join. */
export type CohortLinks = {
  readonly id: string;
  readonly cohortId: string;
  readonly tokenHash: string;
  readonly label: string;
  readonly uses: number | null;
  readonly expiresAt: Date;
  readonly createdBy: string | null;
  readonly createdAt: Generated<Date>;
  readonly revokedBy: ColumnType<string | null, undefined, string>;
  readonly revokedAt: ColumnType<Date | null, undefined, Date>;
};

/** A file of people, judged row by row. */
export type CohortImports = {
  readonly id: string;
  readonly cohortId: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly encoding: string;
  readonly separator: string;
  readonly ignoredColumns: ColumnType<readonly string[], string, string>;
  readonly good: ColumnType<unknown, string, string>;
  readonly bad: ColumnType<unknown, string, string>;
  readonly goodCount: number;
  readonly badCount: number;
  readonly withAccount: number;
  readonly inOtherCohort: number;
  readonly createdBy: string;
  readonly createdAt: Generated<Date>;
  readonly appliedBy: ColumnType<string | null, undefined, string>;
  readonly appliedAt: ColumnType<Date | null, undefined, Date>;
};

/** How far an import has come. */
export type CohortImportProgress = {
  readonly importId: string;
  readonly done: number;
  readonly total: number;
  readonly failure: string | null;
  readonly at: Generated<Date>;
};

/** Somebody who was invited, is in a cohort, or has left it. */
export type CohortMemberships = {
  readonly id: string;
  readonly cohortId: string;
  readonly state: 'invited' | 'joined' | 'left';
  readonly personId: ColumnType<string | null, string | null | undefined, string>;
  readonly email: ColumnType<string | null, string | null | undefined, never>;
  readonly legalName: ColumnType<string | null, string | null | undefined, never>;
  readonly audienceGroup: ColumnType<string | null, string | null | undefined, never>;
  readonly tokenHash: ColumnType<string | null, string | null | undefined, string | null>;
  readonly expiresAt: ColumnType<Date | null, Date | null | undefined, Date>;
  readonly linkId: ColumnType<string | null, string | null | undefined, never>;
  readonly importId: ColumnType<string | null, string | null | undefined, never>;
  readonly invitedBy: ColumnType<string | null, string | null | undefined, never>;
  readonly invitedAt: ColumnType<Date | null, Date | null | undefined, never>;
  readonly joinedAt: ColumnType<Date | null, Date | null | undefined, Date>;
  readonly leftAt: ColumnType<Date | null, Date | null | undefined, Date>;
  readonly leaveReason: ColumnType<string | null, string | null | undefined, string>;
  readonly endedBy: ColumnType<string | null, string | null | undefined, string | null>;
};

/** An address from which a calendar program reads somebody's dates. */
export type CohortCalendars = {
  readonly id: string;
  readonly personId: string;
  readonly tokenHash: string;
  readonly createdAt: Generated<Date>;
  readonly revokedAt: ColumnType<Date | null, undefined, Date>;
};

/** Who was reminded of which day. */
export type CohortReminders = {
  readonly cohortId: string;
  readonly personId: string;
  readonly day: Day;
  readonly leadDays: number;
  readonly queuedAt: Generated<Date>;
};
