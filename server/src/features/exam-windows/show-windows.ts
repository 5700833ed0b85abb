import type { Endpoints } from '@cmdsp/contract';
import { sql } from 'kysely';
import { examinationTime } from '../../bookings/allotment-of.ts';
import { presentWindow } from '../../bookings/present-window.ts';
import { readBookingRules } from '../../bookings/read-booking-rules.ts';
import { listWindows } from '../../bookings/window-row.ts';
import type { Context } from '../../context.ts';
import type { Database, Tx } from '../../db/database.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import type { Person } from '../../http/viewer.ts';
import { readSetting } from '../../settings/read-setting.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { mayPlan } from './check-in.ts';

/** Windows with how many come: all for those who plan, their own for invigilators. */
export async function showWindows(context: Context, person: Person): Promise<Sent<Endpoints['GET /api/exam-windows']>> {
  const { staff } = context.databases;
  const ids = mayPlan(person) ? null : await listWindowsOf(staff, person.personId);
  const rows = await listWindows(staff, { ids });
  const rules = await readBookingRules(staff);
  const browser = {
    configKey: context.config.examBrowserKey,
    setting: await readSetting(staff, 'exam-browser'),
  };
  const counts = await countByWindow(staff);
  const names = await namesByWindow(staff);
  return {
    now: new Date(await databaseNow(staff)).toISOString(),
    mayPlan: mayPlan(person),
    personalMinutes: examinationTime(context) / 60_000,
    windows: rows.map((row) => ({
      ...presentWindow(row, rules, browser),
      ...(counts.get(row.id) ?? nobody),
      invigilators: [...(names.get(row.id) ?? [])],
    })),
  };
}

/** How many come to a window, and how it went. */
export type WindowCounts = {
  readonly booked: number;
  readonly checkedIn: number;
  readonly attended: number;
  readonly absent: number;
};

const nobody: WindowCounts = { booked: 0, checkedIn: 0, attended: 0, absent: 0 };

async function countByWindow(db: Database | Tx): Promise<ReadonlyMap<string, WindowCounts>> {
  const { rows } = await sql<WindowCounts & { windowId: string }>`
    select window_id, count(*) filter (where state = 'booked')::int as booked,
      count(*) filter (where state = 'booked' and assurance <> 'none')::int as checked_in,
      count(*) filter (where state = 'attended')::int as attended,
      count(*) filter (where state = 'no-show')::int as absent
    from bookings group by window_id`.execute(db);
  return new Map(rows.map(({ windowId, ...counts }) => [windowId, counts]));
}

async function namesByWindow(db: Database | Tx): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ windowId: string; names: string[] }>`
    select i.window_id, array_agg(p.display_name order by i.assigned_at) as names
    from exam_window_invigilators i join people p on p.id = i.person_id
    where i.ended_at is null group by i.window_id`.execute(db);
  return new Map(rows.map(({ windowId, names }) => [windowId, names]));
}

async function listWindowsOf(db: Database | Tx, personId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('examWindowInvigilators')
    .select('windowId')
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .execute();
  return rows.map(({ windowId }) => windowId);
}
