import { protectTable } from '@cmdsp/aggregates';
import { audienceGroups } from '@cmdsp/contract';
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';

/** How far people are, from the least to the most. Nothing of the examination is among them. */
export const bands = ['not-started', 'begun', 'half', 'all-modules'] as const;

/** Progress in numbers that say nothing about one person; null where a number is hidden. */
export type ShownProgress = {
  readonly bands: readonly (typeof bands)[number][];
  readonly groups: readonly {
    readonly group: (typeof audienceGroups)[number];
    readonly counts: readonly (number | null)[];
    readonly total: number | null;
  }[];
  readonly totals: readonly (number | null)[];
  readonly total: number | null;
};

type Row = {
  readonly audienceGroup: (typeof audienceGroups)[number];
  readonly passed: number;
  readonly facts: number;
};

/** Counts how far these people were at a moment, by field of work, and hides what would say something about few of them. */
export async function countProgress(
  tx: Tx,
  { people, until, modules }: { readonly people: readonly string[]; readonly until: Date; readonly modules: number },
): Promise<ShownProgress> {
  const { rows } = await sql<Row>`
    select p.audience_group, count(f.id)::int as facts,
      count(distinct f.subject) filter (where f.kind = 'module-quiz-passed')::int as passed
    from people p left join progress_facts f on f.person_id = p.id and f.at < ${until}
    where p.id = any(${people}::uuid[]) group by p.id`.execute(tx);
  const table = audienceGroups.map((group) =>
    bands.map((band) => rows.filter((row) => row.audienceGroup === group && bandOf(row, modules) === band).length),
  );
  const { cells, rowTotals, columnTotals, total } = protectTable(table);
  return {
    bands,
    groups: audienceGroups.map((group, row) => ({ group, counts: cells[row] ?? [], total: rowTotals[row] ?? null })),
    totals: columnTotals,
    total,
  };
}

function bandOf({ passed, facts }: Row, modules: number): (typeof bands)[number] {
  if (passed >= modules) return 'all-modules';
  if (passed * 2 >= modules) return 'half';
  return facts > 0 ? 'begun' : 'not-started';
}
