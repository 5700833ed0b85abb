import { DataTable } from '../../ui/data-table.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { Result } from './result-query.ts';
import styles from './results.module.css';

type Domain = Result['domains'][number];

const tones = {
  strong: 'good',
  'at the standard': 'accent',
  'below the standard': 'caution',
  'too few questions to say': 'neutral',
} as const satisfies Record<Domain['band'], string>;

/** How each domain went, in words; below the minimum of questions it says that it cannot say. */
export function DomainBands({ domains, minimum }: { readonly domains: readonly Domain[]; readonly minimum: number }) {
  return (
    <>
      <DataTable
        caption="Results by domain"
        keyOf={(row) => String(row.domain)}
        rows={domains}
        columns={[
          { id: 'domain', label: 'Domain', cell: (row) => `${row.domain}. ${row.title}` },
          { id: 'questions', label: 'Questions', isFigure: true, cell: (row) => row.questions },
          { id: 'band', label: 'Result', cell: (row) => <Tag tone={tones[row.band]}>{row.band}</Tag> },
          {
            id: 'range',
            label: 'It may be',
            cell: ({ range }) =>
              range === null ? '–' : range.from === range.to ? range.from : `${range.from} to ${range.to}`,
          },
        ]}
      />
      <p className={styles.quiet}>
        A domain is judged in words only from {minimum} questions on; fewer would say more about luck than about
        knowledge. In nine of ten domains what somebody really knows is within what it may be.
      </p>
    </>
  );
}
