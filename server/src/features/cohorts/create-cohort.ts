import { proposeTimetable } from '@cmdsp/cohorts';
import { ensureSearchDocuments } from '../../content/search/ensure-search-documents.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { requireFollowable, requireTimeZone, writeTimetable } from './write-timetable.ts';

/** A cohort to be made; without a plan it is self-paced. */
export type NewCohort = {
  readonly title: string;
  readonly timeZone: string;
  readonly needsCompetence: boolean;
  readonly plan: {
    readonly startsOn: string;
    readonly daysPerModule: number;
    readonly liveAt: string | null;
    readonly seats: number | null;
  } | null;
};

/**
 * Makes a cohort on the newest release, with the timetable that its start and pace lead to, and its ledger record.
 * Returns its id, made of the title. @throws Problem `timetable-refused`
 */
export async function createCohort(
  context: Pick<Context, 'databases' | 'contentRelease' | 'catalogue'>,
  { actor, cohort }: { readonly actor: string; readonly cohort: NewCohort },
): Promise<string> {
  const { title, timeZone, needsCompetence, plan } = cohort;
  requireTimeZone(timeZone);
  const timetable = plan === null ? null : planned(plan);
  const days = timetable === null ? { startsOn: null, endsOn: null } : requireFollowable(timetable);
  const release = context.contentRelease;
  return context.databases.staff.transaction().execute(async (tx) => {
    const id = await insertUnderFreeId(tx, {
      title,
      timeZone,
      needsCompetence,
      release,
      ...days,
      seats: plan?.seats ?? null,
    });
    await writeTimetable(tx, { cohortId: id, timetable });
    await appendRecord(tx, {
      streamKind: 'cohort',
      streamId: id,
      kind: 'cohort-opened',
      actor,
      body: { title, release, timeZone, needsCompetence, seats: plan?.seats ?? null, ...days },
    });
    await ensureSearchDocuments(tx, { release, catalogue: context.catalogue });
    return id;
  });
}

function planned({ startsOn, daysPerModule, liveAt }: NonNullable<NewCohort['plan']>) {
  const { modules, liveDates } = proposeTimetable({ startsOn, daysPerModule, liveAt });
  return { modules, liveDates: liveDates.map((live) => ({ ...live, id: null, meetingUrl: null })) };
}

type Row = {
  readonly title: string;
  readonly release: string;
  readonly timeZone: string;
  readonly needsCompetence: boolean;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly seats: number | null;
};

/** The id is the title in small letters, with a number where another cohort has it. */
async function insertUnderFreeId(tx: Tx, row: Row): Promise<string> {
  const base = slugOf(row.title);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    const inserted = await tx
      .insertInto('cohorts')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (inserted !== undefined) return id;
  }
}

function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '');
  return plain === '' ? 'cohort' : plain;
}
