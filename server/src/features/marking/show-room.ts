import type { Endpoints } from '@cmdsp/contract';
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import type { MarkedKind } from '../../db/tables/marking.ts';
import { criteriaOf, hashCriteria } from '../../marking/criteria-of.ts';
import { type Compared, listCompared } from '../../marking/watch-markers.ts';
import { readCalibration } from './read-calibration.ts';

type Shown = z.input<Endpoints['GET /api/marking']['response']>;
type Entry = {
  readonly code: string;
  readonly kind: MarkedKind;
  readonly subject: string;
  readonly isBegun: boolean;
  readonly isGiven: boolean;
};

/** Below these nothing is said of a mean: it would say more of one work than of the marker. */
const fewest = { anchors: 2, others: 5 };

/** What is with a marker, each subject in an order that is drawn for them and says nothing of time. */
export async function showRoom(context: Context, markerId: string): Promise<Shown> {
  return context.databases.staff.transaction().execute(async (tx) => {
    const entries = await listEntries(tx, markerId);
    const subjects = await listSubjects(tx, markerId, entries);
    const shown: Shown['subjects'] = [];
    for (const { kind, subject } of subjects) {
      const criteria = criteriaOf(context.catalogue, kind, subject);
      if (criteria === null) continue;
      const own = entries.filter((entry) => entry.kind === kind && entry.subject === subject);
      const calibration = await readCalibration(tx, { markerId, kind, subject, rubricHash: hashCriteria(criteria) });
      shown.push({
        kind,
        subject,
        title: criteria.title,
        calibration,
        scripts: own
          .filter(({ isGiven }) => !isGiven)
          .toSorted((one, other) => (lotOf(markerId, one) < lotOf(markerId, other) ? -1 : 1))
          .map(({ code, isBegun }) => ({ code, isBegun })),
        given: own.filter(({ isGiven }) => isGiven).map(({ code }) => ({ code })),
      });
    }
    return { subjects: shown, standing: await standingOf(tx, markerId) };
  });
}

/** Scripts and the anchors among them, which nothing here tells apart; given ones the last first. */
async function listEntries(tx: Tx, markerId: string): Promise<readonly Entry[]> {
  const { rows } = await sql<Entry>`
    select code, kind, subject, is_begun, is_given from (
      select s.code, s.kind, s.subject, coalesce(m.revision > 0, false) as is_begun, t.state = 'given' as is_given, m.given_at
        from script_tasks t join scripts s on s.id = t.script_id
        left join script_marks m on m.script_id = t.script_id and m.marker_id = t.marker_id
        where t.marker_id = ${markerId} and t.state <> 'returned'
      union all
      select code, kind, subject, revision > 0, state = 'given', given_at from anchor_seeds where marker_id = ${markerId}
    ) as works order by given_at desc nulls last, code limit 500`.execute(tx);
  return rows;
}

async function listSubjects(
  tx: Tx,
  markerId: string,
  entries: readonly Entry[],
): Promise<readonly { readonly kind: MarkedKind; readonly subject: string }[]> {
  const qualified = await tx
    .selectFrom('markerQualifications')
    .select(['kind', 'subject'])
    .where('markerId', '=', markerId)
    .execute();
  const all = [...entries, ...qualified].map(({ kind, subject }) => ({ kind, subject }));
  const byName = new Map(all.map((one) => [`${one.kind} ${one.subject}`, one]));
  return [...byName].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, subject]) => subject);
}

/** Means over several works, from anchors and from works that nobody marks any more: no single mark can be read off. */
async function standingOf(tx: Tx, markerId: string): Promise<Shown['standing']> {
  const compared = await listCompared(tx, markerId);
  const open = await tx
    .selectFrom('severityAlarms')
    .select('id')
    .where('markerId', '=', markerId)
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  const meanOf = (some: readonly Compared[], least: number) =>
    some.length < least
      ? null
      : {
          works: some.length,
          difference: Math.round((10 * some.reduce((sum, one) => sum + one.difference, 0)) / some.length) / 10,
        };
  return {
    anchors: meanOf(
      compared.filter(({ kind }) => kind === 'anchor'),
      fewest.anchors,
    ),
    others: meanOf(
      compared.filter(({ kind, isSettled }) => kind === 'script' && isSettled),
      fewest.others,
    ),
    isAlarmOpen: open !== undefined,
  };
}

function lotOf(markerId: string, { kind, subject, code }: Entry): string {
  return createHash('sha256').update(`${markerId} ${kind} ${subject} ${code}`).digest('hex');
}
