import type { Context } from '../context.ts';
import type { MarkedLevels } from '../db/tables/marking.ts';
import { newId } from '../db/uuid.ts';
import { tryCalibration } from '../features/marking/try-calibration.ts';
import { criteriaOf } from '../marking/criteria-of.ts';
import { guideOf } from '../marking/guide-of.ts';
import { demoCapstone } from './demo-capstone.ts';
import type { SeededPeople } from './seed-people.ts';

const subjects = ['module-1', 'module-2', 'module-3', 'module-4'];

/**
 * Gives the demonstration two markers who have marked the anchors, and one whose tries are used up and about whom an alarm
 * is open. Goes before anything is handed in, so that nothing comes to the third. Does nothing where somebody has tried an
 * anchor.
 */
export async function seedMarking(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const { staff } = context.databases;
  if ((await staff.selectFrom('calibrationTries').select('id').limit(1).executeTakeFirst()) !== undefined) return;
  const markers = [idOf.get('marker-one'), idOf.get('marker-two')].filter((id) => id !== undefined);
  const third = idOf.get('marker-three');
  if (markers.length < 2 || third === undefined) return;
  for (const subject of subjects)
    for (const markerId of markers) await calibrate(context, { markerId, kind: 'assignment', subject });
  const capstone = demoCapstone(context.catalogue);
  if (capstone !== null)
    for (const markerId of markers) await calibrate(context, { markerId, kind: 'capstone', subject: capstone.id });
  await drift(context, third);
}

type Subject = { readonly markerId: string; readonly kind: 'assignment' | 'capstone'; readonly subject: string };

/** Marks both anchors as they are known; which of them comes first differs between markers. */
async function calibrate(context: Context, asked: Subject): Promise<void> {
  const guide = guideOf(context.catalogue, asked.kind, asked.subject);
  if (guide === null) return;
  const [strong, borderline] = guide.anchors.map(({ marks }): MarkedLevels =>
    Object.fromEntries(Object.entries(marks).map(([id, { level }]) => [id, level])),
  );
  if (strong === undefined || borderline === undefined) return;
  const first = await tryCalibration(context, { ...asked, levels: { one: strong, two: borderline } });
  if (!first.isWithin) await tryCalibration(context, { ...asked, levels: { one: borderline, two: strong } });
}

/** Three tries far below the anchors, and the alarm that a run of such marks raises. */
async function drift(context: Context, markerId: string): Promise<void> {
  const criteria = criteriaOf(context.catalogue, 'assignment', 'module-1')?.criteria;
  if (criteria === undefined) return;
  const low: MarkedLevels = Object.fromEntries(criteria.map(({ id }) => [id, 1]));
  for (const _ of [1, 2, 3])
    await tryCalibration(context, {
      markerId,
      kind: 'assignment',
      subject: 'module-1',
      levels: { one: low, two: low },
    });
  await context.databases.staff
    .insertInto('severityAlarms')
    .values({ id: newId(), markerId, direction: 'too-severe', difference: -0.9, works: 4 })
    .execute();
}
