import { sql } from 'kysely';
import { listOfficers } from '../../accounts/list-officers.ts';
import { listPeopleWithRole } from '../../accounts/list-people-with-role.ts';
import type { Context } from '../../context.ts';
import type { ScriptWait } from '../../db/tables/script-outcomes.ts';
import type { Tx } from '../../db/database.ts';
import { tellStaff } from '../../notifications/tell-staff.ts';
import { listStrandedSteps, type StrandedStep } from './list-stranded-steps.ts';
import { presentDay } from '../../time-zones/present-day.ts';

const lateWords: Readonly<Record<ScriptWait, string>> = {
  first: 'A first mark was promised',
  second: 'A second mark was promised',
  third: 'A third mark was promised',
  adjudication: 'An adjudication was promised',
  moderation: 'A work was to be read again',
  release: 'A release was promised',
};

const strandedWords: Readonly<Record<StrandedStep['step'], string>> = {
  first: 'Nobody may give the first mark of',
  second: 'Nobody may give the second mark of',
  third: 'Nobody may give the third mark of',
  adjudication: 'Nobody may adjudicate',
  moderation: 'Nobody may read again',
  alarm: 'Nobody may close the alarm about',
  calibration: 'Nobody may open the calibration of',
};

/**
 * Tells officers of every step of marked work that is late, and officers and administrators of every step that nobody may
 * take: each once, by the code of the script; never whoever wrote it. Safe to repeat. Returns how many are late.
 */
export async function watchScripts({ databases }: Pick<Context, 'databases'>): Promise<number> {
  await databases.staff.transaction().execute(tellOfStranded);
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
        body: `${lateWords[step]} by ${presentDay(dueBy)}.`,
        path: '/staff/marking-decisions',
      });
    return late.length;
  });
}

async function tellOfStranded(tx: Tx): Promise<void> {
  const officers = await listOfficers(tx);
  const administrators = await listPeopleWithRole(tx, 'administrator');
  for (const { about, step, needs, holders } of await listStrandedSteps(tx)) {
    const isSelf = (personId: string) => about.kind === 'script' && about.writers.includes(personId);
    const body =
      holders === 0
        ? `Nobody is ${needs === 'officer' ? 'an officer' : 'a marker'}. An administrator gives somebody the role.`
        : `Everybody who is ${needs === 'officer' ? 'an officer' : 'a marker'} is kept from it. An administrator gives the role to one more person.`;
    const news = {
      eventKey: `stranded:${about.id}:${step}`,
      title: `${strandedWords[step]} ${about.kind === 'script' ? about.code : about.name}`,
      body,
    };
    const mayGive = administrators.filter((personId) => !isSelf(personId));
    const mayOnlyRead = officers.filter((personId) => !isSelf(personId) && !administrators.includes(personId));
    await tellStaff(tx, { ...news, to: mayGive, path: '/staff/people' });
    await tellStaff(tx, { ...news, to: mayOnlyRead, path: '/staff/marking-decisions' });
  }
}
