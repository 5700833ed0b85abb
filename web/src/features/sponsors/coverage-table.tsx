import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/states.tsx';
import type { Coverage, Sponsorship } from './sponsor-queries.ts';
import { bandWords, dayWords, groupWords } from './sponsor-words.ts';
import styles from './sponsors.module.css';

type Row = {
  readonly id: string;
  readonly label: string;
  readonly counts: readonly (number | null)[];
  readonly total: number | null;
};

/** Progress and coverage of the fields of work, in numbers that say nothing about one person. */
export function CoverageTable({ coverage }: { readonly coverage: Sponsorship['coverage'] }) {
  if (coverage.kind === 'withheld')
    return (
      <Empty title="There are no numbers this week">
        They are shown when at least five people agree to be counted, and pause for the rest of a week in which somebody
        leaves. The next numbers come on {dayWords(coverage.nextOn)}.
      </Empty>
    );
  const hidden = coverage.groups.filter((group) => !isShown(group)).map(({ group }) => groupWords[group]);
  return (
    <>
      <p className={styles.quiet}>
        As of {dayWords(coverage.week)}; the next numbers come on {dayWords(coverage.nextOn)}. A dash stands for a
        number that is not shown: it is below five, or would give one away. People are counted only if they agreed.
      </p>
      {hidden.length > 0 && (
        <p className={styles.quiet}>Not shown, because it would say something about few people: {hidden.join(', ')}.</p>
      )}
      <DataTable<Row>
        caption="People by field of work and progress"
        rows={rowsOf(coverage)}
        keyOf={({ id }) => id}
        columns={[
          { id: 'group', label: 'Field of work', cell: ({ label }) => label },
          ...coverage.bands.map((band, place) => ({
            id: band,
            label: bandWords[band],
            cell: ({ counts }: Row) => <Count value={counts[place] ?? null} />,
            isFigure: true,
          })),
          { id: 'total', label: 'People', cell: ({ total }) => <Count value={total} />, isFigure: true },
        ]}
      />
    </>
  );
}

/** Fields of work of which something can be shown, and everybody. */
function rowsOf({ groups, totals, total }: Coverage): readonly Row[] {
  return [
    ...groups.filter(isShown).map(({ group, counts, total: people }) => ({
      id: group,
      label: groupWords[group],
      counts,
      total: people,
    })),
    { id: 'all', label: 'All', counts: totals, total },
  ];
}

function isShown({ counts, total }: Coverage['groups'][number]): boolean {
  return total !== null || counts.some((count) => count !== null);
}

function Count({ value }: { readonly value: number | null }) {
  if (value !== null) return value;
  return (
    <>
      <span aria-hidden="true" className={styles.hidden}>
        –
      </span>
      <span className="visually-hidden">not shown</span>
    </>
  );
}
