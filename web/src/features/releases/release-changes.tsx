import { useQuery } from '@tanstack/react-query';
import { DataTable } from '../../ui/data-table.tsx';
import { Failure, Loading } from '../../ui/states.tsx';
import { count, shortHash } from './release-words.ts';
import { changesQuery } from './releases-query.ts';
import styles from './releases.module.css';

const words = { added: 'Added', removed: 'Removed', changed: 'Changed' } as const;

/** What would change for the people of a cohort, file by file. */
export function ReleaseChanges({ release, since }: { readonly release: string; readonly since: string }) {
  const { data, error, refetch } = useQuery(changesQuery({ release, since }));
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading what="what changed" lines={3} />;
  const title = `From ${shortHash(since)} to ${shortHash(release)}`;
  if (data.files.length === 0) {
    return (
      <p>
        {title}: no learning text differs. Only the question bank does, which is not part of what people learn from.
      </p>
    );
  }
  const sum = (kind: keyof typeof words) => data.files.filter(({ change }) => change === kind).length;
  return (
    <details className={styles.changes} open={data.files.length <= 12}>
      <summary>
        {title}: {count(sum('changed'), 'file')} changed, {sum('added')} added, {sum('removed')} removed,{' '}
        {data.unchanged} the same
      </summary>
      <DataTable
        caption={`Files that differ, ${title.toLowerCase()}`}
        rows={data.files}
        keyOf={({ path }) => path}
        columns={[
          { id: 'path', label: 'File', cell: ({ path }) => <span className={styles.path}>{path}</span> },
          { id: 'change', label: 'Change', cell: ({ change }) => words[change] },
          { id: 'added', label: 'Lines added', isFigure: true, cell: ({ linesAdded }) => linesAdded },
          { id: 'removed', label: 'Lines removed', isFigure: true, cell: ({ linesRemoved }) => linesRemoved },
        ]}
      />
    </details>
  );
}
