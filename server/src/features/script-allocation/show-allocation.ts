import type { Endpoints } from '@cmdsp/contract';
import { describeConflictOf } from '@cmdsp/impartiality';
import { barrierOf } from '@cmdsp/marking';
import type { z } from 'zod';
import { listOfficers } from '../../accounts/list-officers.ts';
import type { Context } from '../../context.ts';
import type { MarkerPlace } from '../../db/tables/marking.ts';
import { criteriaOf } from '../../marking/criteria-of.ts';
import { listPossibleMarkers, type ScriptMarker } from '../../marking/list-possible-markers.ts';
import { readSetting } from '../../settings/read-setting.ts';
import { listMarkers, listScriptsInMarking, listTasks, type ScriptInMarking } from './queries.ts';

type Shown = z.input<Endpoints['GET /api/script-allocation']['response']>;

/** Who marks what, what nobody is free for and why, and how the markers stand. Never whose work a script is. */
export async function showAllocation({ databases, catalogue }: Context, officerId: string): Promise<Shown> {
  const db = databases.staff;
  const titleOf = (kind: 'assignment' | 'capstone', subject: string) =>
    criteriaOf(catalogue, kind, subject)?.title ?? subject;
  const found = await listScriptsInMarking(db);
  const tasks = await listTasks(
    db,
    found.map(({ id }) => id),
  );
  const scripts: Shown['scripts'] = [];
  for (const script of found) {
    const own = tasks.filter(({ scriptId }) => scriptId === script.id);
    const places = wantedPlaces(
      script,
      own.map(({ role }) => role),
    ).map((place) => {
      const task = own.find(({ role }) => role === place);
      if (task === undefined) return { place, marker: null, state: 'missing' as const, since: null };
      const { markerId, name, state, allocatedAt } = task;
      return { place, marker: { id: markerId, name }, state, since: allocatedAt.toISOString() };
    });
    const possible = places.some(({ state }) => state !== 'given') ? await listPossibleMarkers(db, script) : [];
    scripts.push({
      id: script.id,
      code: script.code,
      kind: script.kind,
      subject: script.subject,
      title: titleOf(script.kind, script.subject),
      state: script.state,
      promisedBy: script.promisedBy.toISOString(),
      isLate: script.isLate,
      places,
      markers: possible.map((marker) => ({ id: marker.id, name: marker.name, barrier: barrierInWords(marker) })),
      isStranded:
        places.some(({ state }) => state === 'missing') &&
        possible.every((marker) => ![null, 'full'].includes(barrierOf(marker))),
    });
  }
  const capacity = await readSetting(db, 'marking-capacity');
  const markers = await listMarkers(db);
  const hasOther = (await listOfficers(db, { except: [officerId] })).length > 0;
  return {
    scripts,
    markers: markers.map(({ id, name, open, given, calibrations, alarm }) => ({
      id,
      name,
      open,
      given,
      capacity,
      calibrations: calibrations.map((one) => ({ ...one, title: titleOf(one.kind, one.subject) })),
      alarm,
      decidedBy: id !== officerId ? 'you' : hasOther ? 'another' : 'nobody',
    })),
  };
}

/** Which markers a script has to have: those that it has or had, and those that it waits for. */
function wantedPlaces(
  { state, isDouble, waitsFor }: ScriptInMarking,
  taken: readonly MarkerPlace[],
): readonly MarkerPlace[] {
  const all = ['first', 'second', 'third'] as const;
  return all.filter(
    (place) =>
      place === 'first' ||
      taken.includes(place) ||
      waitsFor === place ||
      (place === 'second' && isDouble) ||
      (place === 'third' && state === 'third'),
  );
}

/** What keeps a marker from a script, as a sentence to an officer; null when nothing does. */
export function barrierInWords(marker: ScriptMarker): string | null {
  const { name, conflict } = marker;
  const barrier = barrierOf(marker);
  if (conflict !== null) return describeConflictOf(conflict, { actor: name, person: 'the candidate' });
  switch (barrier) {
    case null:
    case 'conflict':
      return null;
    case 'had-part':
      return `${name} marks this script in another place, gave it back or has seen it.`;
    case 'calibration-closed':
      return `The calibration of ${name} on this subject is closed.`;
    case 'alarm-open':
      return `An alarm about the levels of ${name} is open.`;
    case 'full':
      return `${name} has as many scripts as one marker may have.`;
  }
}
