import type { MarkPair } from '@cmdsp/marking';
import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import type { MarkedKind, MarkedLevels } from '../../db/tables/marking.ts';

/** Two independent marks of one work. */
export type MarkedTwice = {
  readonly scriptId: string;
  readonly kind: MarkedKind;
  readonly subject: string;
  readonly title: string;
  readonly one: { readonly markerId: string; readonly levels: MarkedLevels };
  readonly other: { readonly markerId: string; readonly levels: MarkedLevels };
};

/**
 * Works with a first and a second mark, each given without seeing the other. A third mark is not among them: it was asked for
 * because the first two were apart, and would make agreement look worse than it is.
 */
export async function listMarkedTwice(db: Database, markerId: string | null = null): Promise<readonly MarkedTwice[]> {
  const { rows } = await sql<MarkedTwice>`
    select s.id as script_id, s.kind, s.subject, r.criteria->>'title' as title,
      jsonb_build_object('markerId', a.marker_id, 'levels', a.levels) as one,
      jsonb_build_object('markerId', b.marker_id, 'levels', b.levels) as other
    from script_marks a join script_marks b on b.script_id = a.script_id and b.role = 'second' and b.state = 'given'
      join scripts s on s.id = a.script_id join script_rubrics r on r.hash = s.rubric_hash
    where a.role = 'first' and a.state = 'given'
      and (${markerId}::uuid is null or ${markerId} in (a.marker_id, b.marker_id))
    order by greatest(a.given_at, b.given_at) desc limit 5000`.execute(db);
  return rows;
}

/**
 * The levels that both gave, criterion by criterion, or in one criterion. With a marker, theirs stand second, so that a
 * severity above nothing means that they give more than the others.
 */
export function pairsOf(
  works: readonly MarkedTwice[],
  { markerId = null, criterion = null }: { readonly markerId?: string | null; readonly criterion?: string | null } = {},
): readonly MarkPair[] {
  return works.flatMap(({ one, other }) => {
    const [before, after] = markerId === one.markerId ? [other, one] : [one, other];
    return Object.entries(before.levels).flatMap(([id, level]): readonly MarkPair[] => {
      const second = after.levels[id];
      return second === undefined || (criterion !== null && id !== criterion) ? [] : [[level, second]];
    });
  });
}
