import { sql } from 'kysely';
import { listOfficers } from '../../accounts/list-officers.ts';
import type { Context } from '../../context.ts';
import type { ScriptWait } from '../../db/tables/script-outcomes.ts';
import { tellStaff } from '../../notifications/tell-staff.ts';

const words: Readonly<Record<ScriptWait, string>> = {
  first: 'A first mark was promised',
  second: 'A second mark was promised',
  third: 'A third mark was promised',
  adjudication: 'An adjudication was promised',
  moderation: 'A work was to be read again',
  release: 'A release was promised',
};

/**
 * Tells officers of every step of marked work that is late, each once, by the code of the script; never whoever wrote it.
 * Safe to repeat. Returns how many are late.
 */
export async function watchScripts({ databases }: Pick<Context, 'databases'>): Promise<number> {
  return databases.staff.transaction().execute(async (tx) => {
    const { rows: late } = await sql<{
      scriptId: string;
      personId: string;
      code: string;
      step: ScriptWait;
      dueBy: Date;
    }>`
      select w.script_id, u.person_id, s.code, w.step, w.due_by
      from script_waits w join scripts s on s.id = w.script_id join submissions u on u.id = s.submission_id
      where w.due_by < clock_timestamp() order by w.due_by limit 500`.execute(tx);
    if (late.length === 0) return 0;
    const officers = await listOfficers(tx);
    for (const { scriptId, personId, code, step, dueBy } of late)
      await tellStaff(tx, {
        to: officers.filter((officer) => officer !== personId),
        eventKey: `script-late:${scriptId}:${step}:${dueBy.getTime()}`,
        title: `Script ${code} is late`,
        body: `${words[step]} by ${dueBy.toISOString().slice(0, 10)}.`,
        path: '/staff/marking-decisions',
      });
    return late.length;
  });
}
