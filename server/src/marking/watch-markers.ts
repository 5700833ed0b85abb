import { meanDifference, watchSeverity } from '@cmdsp/marking';
import { sql } from 'kysely';
import type { Database, Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import type { MarkedLevels } from '../db/tables/marking.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { listOfficers } from '../accounts/list-officers.ts';
import { tellStaff } from '../notifications/tell-staff.ts';

/** One work that a marker gave levels to and whose levels somebody else knows: an anchor, or a script with other marks. */
export type Compared = {
  readonly kind: 'anchor' | 'script';
  readonly difference: number;
  readonly givenAt: Date;
  /** Whether nothing that anybody does changes what the work came to; anchors always. */
  readonly isSettled: boolean;
};

/**
 * Looks at every marker of a script after a mark was given, and raises an alarm about those whose levels lie off for too
 * long: officers and the ledger know of it, no candidate's mark changes. Needs the staff role.
 */
export async function watchMarkers(tx: Tx, { scriptId }: { readonly scriptId: string }): Promise<void> {
  const markers = await tx
    .selectFrom('scriptMarks')
    .select('markerId')
    .where('scriptId', '=', scriptId)
    .where('state', '=', 'given')
    .where('role', 'in', ['first', 'second', 'third'])
    .execute();
  for (const { markerId } of markers) await watchMarker(tx, markerId);
}

/** The same for one marker, after an anchor. */
export async function watchMarker(tx: Tx, markerId: string): Promise<void> {
  const open = await tx
    .selectFrom('severityAlarms')
    .select('id')
    .where('markerId', '=', markerId)
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  if (open !== undefined) return;
  const compared = await listCompared(tx, markerId);
  const alarm = watchSeverity(compared.map(({ difference }) => difference));
  if (alarm.kind === 'in-line') return;
  const id = newId();
  const works = compared.length;
  const difference = compared.reduce((sum, one) => sum + one.difference, 0) / works;
  await tx.insertInto('severityAlarms').values({ id, markerId, direction: alarm.kind, difference, works }).execute();
  await appendRecord(tx, {
    streamKind: 'marker',
    streamId: markerId,
    kind: 'severity-alarm-raised',
    actor: 'system',
    reason: 'Levels lie off those of anchors and of other markers',
    body: { direction: alarm.kind, difference: difference.toFixed(3), works },
  });
  await tellStaff(tx, {
    to: await listOfficers(tx),
    eventKey: `severity-alarm:${id}`,
    title: 'Levels of a marker lie off those of others',
    body: 'No new scripts go to this marker until an officer has looked at it.',
    path: '/staff/scripts',
  });
}

/**
 * The works of a marker that can be compared, in the order of marking, since the last alarm about them was closed: anchors
 * with their known levels, scripts with the mean of the other independent marks.
 */
export async function listCompared(db: Database, markerId: string): Promise<readonly Compared[]> {
  type Row = Omit<Compared, 'difference'> & {
    readonly levels: MarkedLevels;
    readonly others: readonly Readonly<Record<string, number>>[];
  };
  const { rows } = await sql<Row>`
    with since as (select coalesce(max(closed_at), '-infinity') as at from severity_alarms where marker_id = ${markerId})
    select 'script' as kind, m.levels, m.given_at, s.state in ('settled', 'released') as is_settled,
        jsonb_agg(o.levels) as others
      from script_marks m join scripts s on s.id = m.script_id join script_marks o on o.script_id = m.script_id and o.marker_id <> m.marker_id
      where m.marker_id = ${markerId} and m.state = 'given' and m.role in ('first', 'second', 'third')
        and o.state = 'given' and o.role in ('first', 'second', 'third') and m.given_at > (select at from since)
      group by m.script_id, m.marker_id, s.state
    union all
    select 'anchor', a.levels, a.given_at, true, jsonb_build_array(a.reference) from anchor_seeds a
      where a.marker_id = ${markerId} and a.state = 'given' and a.levels <> '{}' and a.given_at > (select at from since)
    order by given_at`.execute(db);
  return rows.map(({ kind, givenAt, isSettled, levels, others }) => ({
    kind,
    givenAt,
    isSettled,
    difference: others.reduce((sum, other) => sum + meanDifference(levels, other), 0) / others.length,
  }));
}
