import { judgeCalibration, type Levels, LevelsMalformedError } from '@cmdsp/marking';
import { approximateRational, rational } from '@cmdsp/primitives';
import type { Endpoints } from '@cmdsp/contract';
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import type { MarkedKind, MarkedLevels } from '../../db/tables/marking.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { type Criteria, rubricOf } from '../../marking/criteria.ts';
import { criteriaOf, hashCriteria } from '../../marking/criteria-of.ts';
import { type Anchor, type Guide, guideOf } from '../../marking/guide-of.ts';
import { readSetting } from '../../settings/read-setting.ts';
import { presentGuide } from './present-guide.ts';
import { readCalibration } from './read-calibration.ts';

type Shown = z.input<Endpoints['GET /api/marking/calibrations/:kind/:subject']['response']>;
type Tried = z.input<Endpoints['POST /api/marking/calibrations/:kind/:subject']['response']>;
type Subject = { readonly markerId: string; readonly kind: MarkedKind; readonly subject: string };
type Names = 'one' | 'two';

/** The anchors of a subject without their levels, and what came of the last try with the reasons. @throws Problem `not-found` */
export async function showCalibration(context: Context, asked: Subject): Promise<Shown> {
  const { criteria, guide, hash } = material(context, asked);
  return context.databases.staff.transaction().execute(async (tx) => {
    const last = await tx
      .selectFrom('calibrationTries')
      .select('levels')
      .where('markerId', '=', asked.markerId)
      .where('kind', '=', asked.kind)
      .where('subject', '=', asked.subject)
      .orderBy('triedAt', 'desc')
      .limit(1)
      .executeTakeFirst();
    const order = inOrder(guide, asked);
    const tolerance = await readTolerance(tx);
    return {
      guide: presentGuide({ ...asked, criteria, guide }),
      calibration: await readCalibration(tx, { ...asked, rubricHash: hash }),
      tolerance,
      anchors: order.map(({ name, anchor }) => ({ name, texts: [...anchor.texts] })),
      lastTry: last === undefined ? null : judge({ criteria, order, tolerance, levels: last.levels }),
    };
  });
}

/**
 * Takes the levels that somebody gives both anchors. Within the tolerance on both, they may mark the subject until a dated
 * day; otherwise they read the reasons, until the tries are used up. The tries and their outcome are in the ledger.
 * @throws Problem `not-found`, `conflict` without a try left, `mark-incomplete`
 */
export async function tryCalibration(
  context: Context,
  { levels, ...asked }: Subject & { readonly levels: Readonly<Record<Names, MarkedLevels>> },
): Promise<Tried> {
  const { criteria, guide, hash } = material(context, asked);
  const { markerId, kind, subject } = asked;
  return context.databases.staff.transaction().execute(async (tx) => {
    await tx
      .insertInto('markerQualifications')
      .values({ markerId, kind, subject, rubricHash: hash })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const before = await readCalibration(tx, { ...asked, rubricHash: hash });
    if (before.state === 'closed' || before.triesLeft === 0)
      throw new Problem('conflict', 'No try is left. A certification officer can open the calibration again.');
    const most = await readSetting(tx, 'calibration-tries');
    const days = await readSetting(tx, 'calibration-days');
    const order = inOrder(guide, asked);
    const anchors = judge({ criteria, order, tolerance: await readTolerance(tx), levels });
    const isWithin = anchors.every((one) => one.isWithin);
    const tries = most - before.triesLeft + 1;
    const now = sql<Date>`clock_timestamp()`;
    await tx
      .updateTable('markerQualifications')
      .set({
        rubricHash: hash,
        tries: isWithin ? 0 : tries,
        state: closing(isWithin, tries >= most),
        qualifiedAt: isWithin ? now : null,
        expiresAt: isWithin ? sql<Date>`clock_timestamp() + make_interval(days => ${days}::int)` : null,
      })
      .where('markerId', '=', markerId)
      .where('kind', '=', kind)
      .where('subject', '=', subject)
      .execute();
    await tx
      .insertInto('calibrationTries')
      .values({ id: newId(), markerId, kind, subject, number: tries, levels: JSON.stringify(levels), isWithin })
      .execute();
    await appendRecord(tx, {
      streamKind: 'marker',
      streamId: markerId,
      kind: isWithin ? 'calibration-passed' : 'calibration-tried',
      actor: `person:${markerId}`,
      body: { kind, subject, rubricHash: hash, number: tries, isWithin },
    });
    return { isWithin, calibration: await readCalibration(tx, { ...asked, rubricHash: hash }), anchors };
  });
}

function closing(isWithin: boolean, isLast: boolean): 'qualified' | 'closed' | 'trying' {
  if (isWithin) return 'qualified';
  return isLast ? 'closed' : 'trying';
}

function material({ catalogue }: Context, { kind, subject }: Subject) {
  const criteria = criteriaOf(catalogue, kind, subject);
  const guide = guideOf(catalogue, kind, subject);
  if (criteria === null || guide === null) throw new Problem('not-found', 'There is no such subject.');
  return { criteria, guide, hash: hashCriteria(criteria) };
}

async function readTolerance(tx: Tx): Promise<{ levels: number; points: number }> {
  const levels = await readSetting(tx, 'calibration-levels');
  const points = await readSetting(tx, 'calibration-points');
  return { levels, points };
}

/** Which of the two comes first says nothing of which is the strong one: it differs between markers. */
function inOrder(
  { anchors }: Guide,
  { markerId, subject }: Subject,
): readonly { readonly name: Names; readonly anchor: Anchor }[] {
  const isTurned = createHash('sha256').update(`${markerId} ${subject}`).digest().readUInt8(0) % 2 === 1;
  const [one, two] = isTurned ? [anchors[1], anchors[0]] : anchors;
  return [
    { name: 'one', anchor: one },
    { name: 'two', anchor: two },
  ];
}

function judge({
  criteria,
  order,
  tolerance,
  levels,
}: {
  readonly criteria: Criteria;
  readonly order: ReturnType<typeof inOrder>;
  readonly tolerance: { readonly levels: number; readonly points: number };
  readonly levels: Readonly<Record<string, MarkedLevels>>;
}): Tried['anchors'] {
  return order.map(({ name, anchor }) => {
    const given = levels[name] ?? {};
    const known: Levels = Object.fromEntries(Object.entries(anchor.marks).map(([id, { level }]) => [id, level]));
    const judged = judgeAnchor({ criteria, tolerance, known, given });
    return {
      name,
      isWithin: judged.isWithin,
      pointsApart: Math.round(1000 * approximateRational(judged.shareApart)) / 10,
      criteria: criteria.criteria.map(({ id }) => ({
        criterion: id,
        given: given[id] ?? 0,
        known: known[id] ?? 0,
        reason: anchor.marks[id]?.reason ?? '',
        isWithin: Math.abs(judged.differences[id] ?? 0) <= tolerance.levels,
      })),
    };
  });
}

function judgeAnchor({
  criteria,
  tolerance,
  known,
  given,
}: {
  readonly criteria: Criteria;
  readonly tolerance: { readonly levels: number; readonly points: number };
  readonly known: Levels;
  readonly given: MarkedLevels;
}) {
  try {
    return judgeCalibration({
      rubric: rubricOf(criteria),
      tolerance: { levels: tolerance.levels, share: rational(tolerance.points, 100) },
      known,
      given,
    });
  } catch (error) {
    if (error instanceof LevelsMalformedError)
      throw new Problem('mark-incomplete', 'Give every criterion of both anchors a level.');
    throw error;
  }
}
