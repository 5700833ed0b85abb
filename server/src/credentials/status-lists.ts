import { buildStatusList, type StatusEntry, type StatusLookup, type StatusPurpose } from '@cmdsp/credentials';
import { instant, type Instant } from '@cmdsp/primitives';
import type { Database } from '../db/database.ts';
import { gzip } from './crypto-tools.ts';
import type { IssuerIdentity } from './issuer-identity.ts';

/** How long a verifier may keep a list before asking again. */
export const statusListLifeMs = 300_000;

/** The address of a status list; it stands in signed credentials, so it never changes. */
export function statusListUrl(publicUrl: string, { purpose, list }: { purpose: StatusPurpose; list: number }): string {
  return `${publicUrl}/status/${purpose}/${list}`;
}

/** Both entries of a certificate. */
export function statusEntriesOf(
  publicUrl: string,
  place: { list: number; index: number },
): readonly [StatusEntry, StatusEntry] {
  const entry = (purpose: StatusPurpose): StatusEntry => ({
    purpose,
    listUrl: statusListUrl(publicUrl, { purpose, list: place.list }),
    index: place.index,
  });
  return [entry('revocation'), entry('suspension')];
}

/** The unsigned list of everything revoked or suspended at this moment. A revoked certificate is no longer suspended. */
export async function buildCurrentStatusList(
  db: Database,
  { issuer, purpose, list, now }: { issuer: IssuerIdentity; purpose: StatusPurpose; list: number; now: Instant },
): Promise<ReturnType<typeof buildStatusList>> {
  const rows = await db
    .selectFrom('certificates')
    .select('statusIndex')
    .where('statusList', '=', list)
    .where('status', '=', decidedStatus[purpose])
    .execute();
  return buildStatusList(
    {
      url: statusListUrl(issuer.url, { purpose, list }),
      issuerId: issuer.id,
      purpose,
      indices: rows.map((row) => row.statusIndex),
      validFrom: now,
      validUntil: instant(now + 24 * 3_600_000),
      timeToLiveMs: statusListLifeMs,
    },
    gzip,
  );
}

/** Looks up our own lists in the database, at this moment; lists elsewhere stay unknown. */
export function lookUpOwnStatus(db: Database, publicUrl: string): StatusLookup {
  return async (entry) => {
    const place = readOwnList(entry, publicUrl);
    if (place === null) return 'unknown';
    const row = await db
      .selectFrom('certificates')
      .select('status')
      .where('statusList', '=', place)
      .where('statusIndex', '=', entry.index)
      .executeTakeFirst();
    return row?.status === decidedStatus[entry.purpose] ? 'set' : 'clear';
  };
}

const decidedStatus = { revocation: 'revoked', suspension: 'suspended' } as const;

function readOwnList(entry: StatusEntry, publicUrl: string): number | null {
  const prefix = `${publicUrl}/status/${entry.purpose}/`;
  const number = entry.listUrl.startsWith(prefix) ? entry.listUrl.slice(prefix.length) : '';
  return /^[1-9]\d{0,5}$/.test(number) && entry.index < 131_072 ? Number(number) : null;
}
