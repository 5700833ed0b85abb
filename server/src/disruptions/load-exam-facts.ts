import { instant, type Instant } from '@cmdsp/primitives';
import type { ExamFacts, SittingFacts, Span } from '@cmdsp/remedies';
import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { listPauses } from './list-pauses.ts';
import { listSilences } from './list-silences.ts';

/** How long after its end a sitting is still looked at. */
const lookBackHours = 24;

/** What is recorded of the certification exams of the last day; what was found before counts as time that the clock stood. */
export async function loadExamFacts(tx: Tx, now: Instant): Promise<ExamFacts> {
  const sittings = await tx
    .selectFrom('sittings')
    .select(['id', 'startedAt', 'finishedAt'])
    .where('kind', '=', 'certification')
    .where('state', 'in', ['open', 'submitted', 'expired'])
    .where('startedAt', 'is not', null)
    .where(sql<Date>`coalesce(finished_at, clock_timestamp())`, '>', hoursAgo())
    .orderBy('id')
    .execute();
  const ids = sittings.map(({ id }) => id);
  const runs = await tx
    .selectFrom('serverRuns')
    .select(['startedAt', 'lastBeatAt'])
    .where('lastBeatAt', '>', sql<Date>`clock_timestamp() - ${2 * lookBackHours} * interval '1 hour'`)
    .orderBy('startedAt')
    .execute();
  const found = await listFound(tx, ids);
  const pauses = await listPauses(tx, { ids, now });
  const silences = await listSilences(tx, ids);
  const served = runs.map(({ startedAt, lastBeatAt }): Span => ({ from: at(startedAt), to: at(lastBeatAt) }));
  return {
    served,
    // Before the first run, and after the last beat, nothing is known.
    watched: {
      from: served[0]?.from ?? now,
      to: served.reduce<Instant>((latest, { to }) => (to > latest ? to : latest), served[0]?.to ?? now),
    },
    sittings: sittings.flatMap(({ id, startedAt, finishedAt }): SittingFacts[] =>
      startedAt === null
        ? []
        : [
            {
              id,
              ran: { from: at(startedAt), to: finishedAt === null ? now : at(finishedAt) },
              silences: silences.get(id) ?? [],
              pauses: [...(pauses.get(id) ?? []), ...(found.get(id) ?? [])],
              stops: [],
            },
          ],
    ),
    now,
  };
}

/** The spans that an earlier round has explained, by sitting. */
export async function listFound(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Span[]>> {
  const found = new Map<string, Span[]>();
  if (ids.length === 0) return found;
  const rows = await tx
    .selectFrom('disruptionLosses')
    .select(['sittingId', 'spans'])
    .where('sittingId', 'in', ids)
    .execute();
  for (const { sittingId, spans } of rows) {
    const own = spans.map(([from, to]): Span => ({ from: instant(from), to: instant(to) }));
    found.set(sittingId, [...(found.get(sittingId) ?? []), ...own]);
  }
  return found;
}

function hoursAgo() {
  return sql<Date>`clock_timestamp() - ${lookBackHours} * interval '1 hour'`;
}

function at(time: Date): Instant {
  return instant(time.getTime());
}
