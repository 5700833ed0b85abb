import { sql } from 'kysely';
import { listOfficers } from '../../accounts/list-officers.ts';
import type { Context } from '../../context.ts';
import { allocateScript } from '../../marking/allocate-script.ts';
import { endTask } from '../../marking/end-task.ts';
import { listEmptyPlaces } from '../../marking/list-empty-places.ts';
import { tellStaff } from '../../notifications/tell-staff.ts';
import { readSetting } from '../../settings/read-setting.ts';

/**
 * What the clock does for scripts: those whose marker saved nothing for too long go to somebody else, places that are empty
 * are filled, and where nobody is free officers are told once.
 */
export async function tendScripts({
  databases,
}: Context): Promise<{ returned: number; allocated: number; stuck: number }> {
  const db = databases.staff;
  const days = await readSetting(db, 'marking-return-days');
  const abandoned = await sql<{ scriptId: string; markerId: string }>`
    select t.script_id, t.marker_id from script_tasks t
      left join script_marks m on m.script_id = t.script_id and m.marker_id = t.marker_id
    where t.state = 'open'
      and greatest(t.allocated_at, m.saved_at) < clock_timestamp() - make_interval(days => ${days}::int)`.execute(db);
  for (const { scriptId, markerId } of abandoned.rows)
    await db.transaction().execute(async (tx) => {
      await endTask(tx, { scriptId, markerId, actor: 'system', reason: `Nothing was saved for ${days} days` });
    });
  let allocated = 0;
  let stuck = 0;
  for (const { scriptId, role } of await listEmptyPlaces(db)) {
    const { kind } = await db.transaction().execute(async (tx) => allocateScript(tx, { scriptId, role }));
    if (kind === 'allocated') allocated += 1;
    if (kind === 'nobody-free' && (await tellOnce(db, scriptId))) stuck += 1;
  }
  return { returned: abandoned.rows.length, allocated, stuck };
}

/** Tells officers that nobody is free for a script; false when they know. */
async function tellOnce(db: Context['databases']['staff'], scriptId: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const told = await tx
      .updateTable('scripts')
      .set({ escalatedAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', scriptId)
      .where('escalatedAt', 'is', null)
      .returning('code')
      .executeTakeFirst();
    if (told === undefined) return false;
    await tellStaff(tx, {
      to: await listOfficers(tx),
      eventKey: `script-stuck:${scriptId}`,
      title: `Nobody is free to mark ${told.code}`,
      body: 'The page of scripts says for every marker what stands in the way.',
      path: '/staff/scripts',
    });
    return true;
  });
}
