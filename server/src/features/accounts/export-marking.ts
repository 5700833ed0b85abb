import type { Database } from '../../db/database.ts';

/** What somebody did as a marker, with the staff role: under the codes that they know, without the works themselves. */
export async function exportMarking(db: Database, personId: string) {
  const asked = await db
    .selectFrom('scriptTasks')
    .innerJoin('scripts', 'scripts.id', 'scriptTasks.scriptId')
    .select(['scripts.code', 'scriptTasks.state', 'scriptTasks.allocatedAt', 'scriptTasks.endedAt'])
    .where('markerId', '=', personId)
    .orderBy('allocatedAt')
    .execute();
  const marks = await db
    .selectFrom('scriptMarks')
    .innerJoin('scripts', 'scripts.id', 'scriptMarks.scriptId')
    .select(['scripts.code', 'levels', 'comments', 'gate', 'note', 'scriptMarks.state', 'savedAt', 'givenAt'])
    .where('markerId', '=', personId)
    .orderBy('savedAt')
    .execute();
  // Which of their codes are anchors is not said: the next ones could be told by it.
  const others = await db
    .selectFrom('anchorSeeds')
    .select(['code', 'levels', 'comments', 'gate', 'note', 'state', 'savedAt', 'givenAt'])
    .where('markerId', '=', personId)
    .orderBy('savedAt')
    .execute();
  const keptAside = await db
    .selectFrom('markConflicts')
    .select(['code', 'body', 'keptAt'])
    .where('markerId', '=', personId)
    .execute();
  const calibrations = await db
    .selectFrom('markerQualifications')
    .select(['kind', 'subject', 'state', 'tries', 'qualifiedAt', 'expiresAt'])
    .where('markerId', '=', personId)
    .execute();
  const tries = await db
    .selectFrom('calibrationTries')
    .select(['kind', 'subject', 'number', 'levels', 'isWithin', 'triedAt'])
    .where('markerId', '=', personId)
    .orderBy('triedAt')
    .execute();
  const alarms = await db
    .selectFrom('severityAlarms')
    .select(['direction', 'difference', 'works', 'raisedAt', 'closedAt', 'reason'])
    .where('markerId', '=', personId)
    .execute();
  const given = [...marks, ...others].toSorted((one, other) => one.savedAt.getTime() - other.savedAt.getTime());
  return { marking: { asked, marks: given, keptAside, calibrations, tries, alarms } };
}
