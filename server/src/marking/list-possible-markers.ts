import type { PossibleMarker } from '@cmdsp/marking';
import { type Conflict } from '@cmdsp/impartiality';
import { type Selectable, sql } from 'kysely';
import type { Database } from '../db/database.ts';
import type { Scripts } from '../db/tables/marking.ts';
import { listFreeStaff } from '../impartiality/list-free-staff.ts';
import { readSetting } from '../settings/read-setting.ts';
import { writersOf } from './lock-script.ts';

/** Somebody who holds the role of a marker, as the choice for one script looks at them; the name is for officers. */
export type ScriptMarker = PossibleMarker & { readonly name: string; readonly conflict: Conflict | null };

type Facts = {
  readonly id: string;
  readonly open: number;
  readonly hadPart: boolean;
  readonly isAlarmed: boolean;
  readonly qualification: PossibleMarker['calibration'];
};

/** Everybody who could mark a script, with what keeps each from it. Needs the staff role. */
export async function listPossibleMarkers(
  tx: Database,
  script: Pick<Selectable<Scripts>, 'id' | 'submissionId' | 'kind' | 'subject' | 'rubricHash'>,
): Promise<readonly ScriptMarker[]> {
  const personIds = await writersOf(tx, script.submissionId);
  const staff = await listFreeStaff(tx, { assignment: 'mark', role: 'marker', personIds });
  const capacity = await readSetting(tx, 'marking-capacity');
  const { rows } = await sql<Facts>`
    select m.id,
      (select count(*) from script_tasks t where t.marker_id = m.id and t.state = 'open')::int as open,
      exists (select from script_tasks t where t.marker_id = m.id and t.script_id = ${script.id})
        or exists (select from script_marks k where k.marker_id = m.id and k.script_id = ${script.id})
        or exists (select from anchor_seeds a where a.marker_id = m.id and a.script_id = ${script.id}) as had_part,
      exists (select from severity_alarms a where a.marker_id = m.id and a.closed_at is null) as is_alarmed,
      case
        when q.state = 'closed' then 'closed'
        when q.state = 'qualified' and q.rubric_hash = ${script.rubricHash} and q.expires_at > clock_timestamp() then 'in-force'
        else 'to-come'
      end as qualification
    from unnest(${staff.map(({ id }) => id)}::uuid[]) as m (id)
    left join marker_qualifications q on q.marker_id = m.id and q.kind = ${script.kind} and q.subject = ${script.subject}`.execute(
    tx,
  );
  const facts = new Map(rows.map((row) => [row.id, row]));
  return staff.map(({ id, name, conflict }) => {
    const { open = 0, hadPart = false, isAlarmed = false, qualification = 'to-come' } = facts.get(id) ?? {};
    return {
      id,
      name,
      conflict,
      hasConflict: conflict !== null,
      hadPart,
      isAlarmed,
      open,
      capacity,
      calibration: qualification,
    };
  });
}
