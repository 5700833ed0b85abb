import { possibleActions, statusAt } from '@cmdsp/certification';
import type { Endpoints } from '@cmdsp/contract';
import { instant } from '@cmdsp/primitives';
import type { z } from 'zod';
import { databaseClock } from '../../credentials/database-clock.ts';
import { listKnownRelations } from '../../impartiality/list-known-relations.ts';
import type { CertificationSetting } from './certification-setting.ts';
import { conflictOf } from './conflict-of.ts';
import { listCertificates } from './queries.ts';

type Answer = z.input<Endpoints['GET /api/certification/certificates']['response']>;

/** Lists all certificates with what this officer can do to each. */
export async function showCertificates({ context }: CertificationSetting, officerId: string): Promise<Answer> {
  const db = context.databases.staff;
  const now = await databaseClock(db);
  const rows = await listCertificates(db);
  const people = [...new Set(rows.map(({ personId }) => personId))];
  const known = await listKnownRelations(db, { actors: [officerId], people });
  return {
    certificates: rows.map((row) => ({
      id: row.id,
      number: row.number,
      personId: row.personId,
      legalName: row.legalName,
      schemeVersion: row.schemeVersion,
      status: statusAt(
        {
          status: row.status,
          validFrom: instant(row.validFrom.getTime()),
          validUntil: instant(row.validUntil.getTime()),
        },
        now,
      ),
      statusChangedAt: row.statusChangedAt.toISOString(),
      awardedAt: row.awardedAt.toISOString(),
      validUntil: row.validUntil.toISOString(),
      bankException: row.evidence.bankException?.reason ?? null,
      lastReason: row.lastReason,
      actions: [...possibleActions(row.status)],
      conflict: conflictOf({ officerId, candidateId: row.personId }, known),
    })),
  };
}
