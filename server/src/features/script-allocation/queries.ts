import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import type { MarkedKind, MarkerPlace, ScriptState } from '../../db/tables/marking.ts';

/** A script that marks are given to. */
export type ScriptInMarking = {
  readonly id: string;
  readonly submissionId: string;
  readonly code: string;
  readonly kind: MarkedKind;
  readonly subject: string;
  readonly rubricHash: string;
  readonly state: ScriptState;
  readonly isDouble: boolean;
  readonly promisedBy: Date;
  readonly isLate: boolean;
  readonly waitsFor: string | null;
};

/** Scripts that wait for a mark, the ones promised first at the top. */
export async function listScriptsInMarking(db: Database): Promise<readonly ScriptInMarking[]> {
  const { rows } = await sql<ScriptInMarking>`
    select s.id, s.submission_id, s.code, s.kind, s.subject, s.rubric_hash, s.state, s.is_double, s.promised_by,
      s.promised_by < clock_timestamp() as is_late, w.step as waits_for
    from scripts s left join script_waits w on w.script_id = s.id
    where s.state in ('waiting', 'marking', 'third')
    order by s.promised_by, s.code limit 200`.execute(db);
  return rows;
}

type Task = {
  readonly scriptId: string;
  readonly role: MarkerPlace;
  readonly markerId: string;
  readonly name: string;
  readonly state: 'open' | 'given';
  readonly allocatedAt: Date;
};

/** Who has which place of these scripts now. */
export async function listTasks(db: Database, scriptIds: readonly string[]): Promise<readonly Task[]> {
  const { rows } = await sql<Task>`
    select t.script_id, t.role, t.marker_id, p.display_name as name, t.state, t.allocated_at
    from script_tasks t join people p on p.id = t.marker_id
    where t.script_id = any (${scriptIds}::uuid[]) and t.state <> 'returned'`.execute(db);
  return rows;
}

/** A marker as officers look at one. */
export type MarkerRow = {
  readonly id: string;
  readonly name: string;
  readonly open: number;
  readonly given: number;
  readonly calibrations: {
    readonly kind: MarkedKind;
    readonly subject: string;
    readonly state: 'trying' | 'qualified' | 'expired' | 'closed';
    readonly untilOn: string | null;
  }[];
  readonly alarm: {
    readonly direction: 'too-severe' | 'too-lenient';
    readonly difference: number;
    readonly works: number;
    readonly raisedAt: string;
  } | null;
};

/** Everybody who holds the role of a marker now, by name. */
export async function listMarkers(db: Database): Promise<readonly MarkerRow[]> {
  const { rows } = await sql<MarkerRow>`
    select p.id, p.display_name as name,
      (select count(*)::int from script_tasks t where t.marker_id = p.id and t.state = 'open') as open,
      (select count(*)::int from script_tasks t where t.marker_id = p.id and t.state = 'given') as given,
      coalesce((select jsonb_agg(jsonb_build_object('kind', q.kind, 'subject', q.subject,
          'state', case when q.state = 'qualified' and q.expires_at <= clock_timestamp() then 'expired' else q.state end,
          'untilOn', to_char(q.expires_at at time zone 'UTC', 'YYYY-MM-DD')) order by q.kind, q.subject)
        from marker_qualifications q where q.marker_id = p.id), '[]') as calibrations,
      (select jsonb_build_object('direction', a.direction, 'difference', a.difference, 'works', a.works,
          'raisedAt', to_char(a.raised_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
        from severity_alarms a where a.marker_id = p.id and a.closed_at is null) as alarm
    from people p
    where exists (select from role_grants g where g.person_id = p.id and g.role = 'marker' and g.revoked_at is null)
    order by p.display_name, p.id`.execute(db);
  return rows;
}
