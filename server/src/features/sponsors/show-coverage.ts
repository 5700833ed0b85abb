import { planGroup, weekOf } from '@cmdsp/aggregates';
import { audienceGroups, type Endpoints } from '@cmdsp/contract';
import { instant } from '@cmdsp/primitives';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import { bands, countProgress, type ShownProgress } from './count-progress.ts';
import { lockSponsor } from './policy.ts';

type Coverage = Sent<Endpoints['GET /api/sponsorships/:sponsor']>['coverage'];

const weekMs = 7 * 86_400_000;
const count = z.int().nullable();
// Written by this file; the schema proves that it is still read as it was meant.
const stored = z.object({
  bands: z.array(z.enum(bands)),
  groups: z.array(z.object({ group: z.enum(audienceGroups), counts: z.array(count), total: count })),
  totals: z.array(count),
  total: count,
});

/**
 * Progress of those who agreed, as it was on Monday: made at the first look in a week and the same for all of it, unless
 * somebody who was counted leaves - then nothing is shown until the next Monday. Whom it counts is decided by `planGroup`.
 */
export async function showCoverage(
  { databases, catalogue }: Pick<Context, 'databases' | 'catalogue'>,
  sponsorId: string,
): Promise<Coverage> {
  const modules = catalogue.programme.modules.length;
  return databases.staff.transaction().execute(async (tx) => {
    await lockSponsor(tx, sponsorId);
    const monday = weekOf(instant((await readNow(tx)).getTime()));
    const week = dayOf(monday);
    const known = await tx
      .selectFrom('sponsorSnapshots')
      .select([sql<string>`week::text`.as('week'), 'shown'])
      .where('sponsorId', '=', sponsorId)
      .executeTakeFirst();
    const shown =
      known?.week === week
        ? known.shown === null
          ? null
          : stored.parse(known.shown)
        : await makeSnapshot(tx, { sponsorId, week, until: new Date(monday), modules });
    return present(shown, { week, nextOn: dayOf(monday + weekMs) });
  });
}

function present(shown: ShownProgress | null, dates: { readonly week: string; readonly nextOn: string }): Coverage {
  if (shown === null || shown.total === null) return { kind: 'withheld', nextOn: dates.nextOn };
  return {
    kind: 'shown',
    ...dates,
    bands: [...shown.bands],
    groups: shown.groups.map(({ group, counts, total }) => ({ group, counts: [...counts], total })),
    totals: [...shown.totals],
    total: shown.total,
  };
}

async function makeSnapshot(
  tx: Tx,
  {
    sponsorId,
    week,
    until,
    modules,
  }: { readonly sponsorId: string; readonly week: string; readonly until: Date; readonly modules: number },
): Promise<ShownProgress> {
  const plan = planGroup({ blocks: await listBlocks(tx, sponsorId), willing: await listWilling(tx, sponsorId) });
  const now = sql<Date>`clock_timestamp()`;
  if (plan.dissolved.length > 0) await tx.deleteFrom('sponsorBlocks').where('id', 'in', plan.dissolved).execute();
  if (plan.mended.length > 0)
    await tx.updateTable('sponsorBlocks').set({ brokenAt: null }).where('id', 'in', plan.mended).execute();
  if (plan.broken.length > 0)
    await tx.updateTable('sponsorBlocks').set({ brokenAt: now }).where('id', 'in', plan.broken).execute();
  for (const members of plan.newBlocks) {
    const blockId = newId();
    await tx.insertInto('sponsorBlocks').values({ id: blockId, sponsorId }).execute();
    await tx
      .insertInto('sponsorBlockMembers')
      .values(members.map((personId) => ({ blockId, personId })))
      .execute();
  }
  const shown = await countProgress(tx, { people: plan.counted, until, modules });
  const text = JSON.stringify(shown);
  await tx
    .insertInto('sponsorSnapshots')
    .values({ sponsorId, week, shown: text })
    .onConflict((conflict) => conflict.column('sponsorId').doUpdateSet({ week, shown: text, madeAt: now }))
    .execute();
  return shown;
}

async function listBlocks(tx: Tx, sponsorId: string) {
  const { rows } = await sql<{ id: string; members: string[]; lost: number; brokenWeeks: number | null }>`
    select b.id, b.lost, floor(extract(epoch from clock_timestamp() - b.broken_at) / 604800)::int as broken_weeks,
      array(select m.person_id::text from sponsor_block_members m where m.block_id = b.id order by m.person_id) as members
    from sponsor_blocks b where b.sponsor_id = ${sponsorId} order by b.id`.execute(tx);
  return rows;
}

/** Those who agree now and have a seat, the longest first. */
async function listWilling(tx: Tx, sponsorId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('sponsorConsents as c')
    .innerJoin('sponsorSeats as s', (join) =>
      join.onRef('s.personId', '=', 'c.personId').onRef('s.sponsorId', '=', 'c.sponsorId'),
    )
    .select('c.personId')
    .where('c.sponsorId', '=', sponsorId)
    .where('c.withdrawnAt', 'is', null)
    .where('s.emptiedAt', 'is', null)
    .orderBy('c.givenAt')
    .orderBy('c.id')
    .execute();
  return rows.map(({ personId }) => personId);
}

async function readNow(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select date_trunc('milliseconds', clock_timestamp()) as now`.execute(tx);
  return rows[0]?.now ?? new Date(Number.NaN);
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
