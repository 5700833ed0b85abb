import { findConflict } from '@cmdsp/impartiality';
import { barrierOf } from '@cmdsp/marking';
import { sql } from 'kysely';
import { listOfficers } from '../../accounts/list-officers.ts';
import type { Tx } from '../../db/database.ts';
import type { MarkerPlace } from '../../db/tables/marking.ts';
import { listKnownRelations } from '../../impartiality/list-known-relations.ts';
import { listEmptyPlaces } from '../../marking/list-empty-places.ts';
import { listPossibleMarkers } from '../../marking/list-possible-markers.ts';
import { listWritersOf } from './queries.ts';

/** A step of marked work that waits and that nobody may take, as roles are held now. */
export type StrandedStep = {
  /** What it is about: a script, or a marker about whom somebody has to decide. */
  readonly about:
    | { readonly kind: 'script'; readonly id: string; readonly code: string; readonly writers: readonly string[] }
    | { readonly kind: 'marker'; readonly id: string; readonly name: string };
  readonly step: MarkerPlace | 'adjudication' | 'moderation' | 'alarm' | 'calibration';
  /** The role that one more person needs. */
  readonly needs: 'officer' | 'marker';
  /** How many hold it now, all of whom are kept from this step. */
  readonly holders: number;
};

/**
 * Every step of marked work that would wait for ever: each officer had a part in it or is close to whoever wrote it, each
 * marker is kept from it by something that passes by no waiting, or it is about the only officer. Needs the staff role.
 */
export async function listStrandedSteps(tx: Tx): Promise<readonly StrandedStep[]> {
  const officers = await listOfficers(tx);
  return [
    ...(await listUndecided(tx, officers)),
    ...(await listUnmarked(tx)),
    ...(await listAboutTheOnlyOfficer(tx, officers)),
  ];
}

async function listUndecided(tx: Tx, officers: readonly string[]): Promise<readonly StrandedStep[]> {
  const { rows } = await sql<{
    id: string;
    submissionId: string;
    code: string;
    step: 'adjudication' | 'moderation';
    hadPart: readonly string[];
  }>`
    select s.id, s.submission_id, s.code, w.step, array(
      select m.marker_id from script_marks m where m.script_id = s.id
      union select t.decided_by from script_steps t
        where t.script_id = s.id and t.decided_by is not null and t.kind <> 'released') as had_part
    from script_waits w join scripts s on s.id = w.script_id
    where w.step in ('adjudication', 'moderation') order by w.due_by, s.code limit 300`.execute(tx);
  const writersBy = await listWritersOf(
    tx,
    rows.map(({ submissionId }) => submissionId),
  );
  const known = await listKnownRelations(tx, {
    actors: officers,
    people: [...new Set([...writersBy.values()].flat())],
  });
  return rows.flatMap(({ id, submissionId, code, step, hadPart }) => {
    const writers = writersBy.get(submissionId) ?? [];
    const mayDecide = officers.some(
      (actorId) =>
        !hadPart.includes(actorId) &&
        findConflict({ assignment: 'mark', actorId, personIds: writers, ...known }) === null,
    );
    const about = { kind: 'script' as const, id, code, writers };
    return mayDecide ? [] : [{ about, step, needs: 'officer' as const, holders: officers.length }];
  });
}

async function listUnmarked(tx: Tx): Promise<readonly StrandedStep[]> {
  const stranded: StrandedStep[] = [];
  for (const { scriptId, role } of await listEmptyPlaces(tx)) {
    const script = await tx.selectFrom('scripts').selectAll().where('id', '=', scriptId).executeTakeFirstOrThrow();
    const markers = await listPossibleMarkers(tx, script);
    // Who has enough scripts now has room for more later.
    if (markers.some((marker) => [null, 'full'].includes(barrierOf(marker)))) continue;
    const writers = (await listWritersOf(tx, [script.submissionId])).get(script.submissionId) ?? [];
    const about = { kind: 'script' as const, id: scriptId, code: script.code, writers };
    stranded.push({ about, step: role, needs: 'marker', holders: markers.length });
  }
  return stranded;
}

/** An officer who marks decides nothing about their own marking. */
async function listAboutTheOnlyOfficer(tx: Tx, officers: readonly string[]): Promise<readonly StrandedStep[]> {
  const [only, ...others] = officers;
  if (only === undefined || others.length > 0) return [];
  const { rows } = await sql<{ id: string; name: string; step: 'alarm' | 'calibration' }>`
    select p.id, p.display_name as name, open.step from people p
      join (select marker_id, 'alarm' as step from severity_alarms where closed_at is null
        union select marker_id, 'calibration' from marker_qualifications where state = 'closed') as open
        on open.marker_id = p.id
    where p.id = ${only}`.execute(tx);
  return rows.map(({ id, name, step }) => ({
    about: { kind: 'marker', id, name },
    step,
    needs: 'officer',
    holders: 1,
  }));
}
