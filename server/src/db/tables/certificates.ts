import type { DecidedStatus } from '@cmdsp/certification';
import type { ColumnType } from 'kysely';
import type { AwardEvidence } from '../../credentials/award-evidence.ts';

/** Awarded certificates. */
export type Certificates = {
  readonly id: string;
  readonly number: string;
  readonly personId: string;
  readonly schemeVersion: string;
  readonly legalName: string;
  readonly isDemonstration: boolean;
  readonly status: DecidedStatus;
  readonly statusChangedAt: Date;
  readonly awardedAt: ColumnType<Date, Date, never>;
  readonly awardedBy: ColumnType<string, string, never>;
  readonly validFrom: ColumnType<Date, Date, never>;
  readonly validUntil: ColumnType<Date, Date, never>;
  readonly statusList: ColumnType<number, number, never>;
  readonly statusIndex: ColumnType<number, number, never>;
  /** Written as JSON text, read as a value. */
  readonly evidence: ColumnType<AwardEvidence, string, never>;
  readonly credential: ColumnType<string, string, never>;
};

/** Decisions about certificates. */
export type CertificateEvents = {
  readonly id: string;
  readonly certificateId: string;
  readonly action: 'award' | 'suspend' | 'reinstate' | 'revoke';
  readonly actorId: string;
  readonly reason: string;
  readonly at: Date;
};
