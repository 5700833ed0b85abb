import { Link } from '@tanstack/react-router';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { statusWords } from './form-words.ts';
import type { ListedForm } from './forms-query.ts';

/** The forms, newest first; those of the blueprint in force and older ones. */
export function FormTable({
  forms,
  blueprintId,
}: {
  readonly forms: readonly ListedForm[];
  readonly blueprintId: string;
}) {
  if (forms.length === 0) return <Empty title="No forms yet">Have the first ones assembled below.</Empty>;
  return (
    <DataTable<ListedForm>
      caption="Forms, the newest first"
      rows={forms}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'number',
          label: 'Form',
          cell: ({ id, number, kind }) => (
            <Link to="/staff/forms/$id" params={{ id }}>
              {kind === 'rehearsal' ? 'Rehearsal' : 'Form'} {number}
            </Link>
          ),
        },
        {
          id: 'status',
          label: 'State',
          cell: ({ status, blueprintId: own, kind }) => (
            <>
              <Tag tone={statusWords[status].tone}>{statusWords[status].label}</Tag>{' '}
              {kind === 'certification' && own !== blueprintId && <Tag>Older blueprint</Tag>}
            </>
          ),
        },
        { id: 'questions', label: 'Questions', isFigure: true, cell: ({ questionCount }) => questionCount },
        { id: 'minutes', label: 'Minutes', isFigure: true, cell: ({ durationMinutes }) => durationMinutes },
        {
          id: 'difficulty',
          label: 'Mean difficulty',
          isFigure: true,
          cell: ({ difficultyPercent }) => (difficultyPercent === null ? '–' : `${difficultyPercent.toFixed(2)} %`),
        },
        { id: 'walk', label: 'Walk on this build', cell: ({ isWalked }) => (isWalked ? 'Passed' : 'Missing') },
        { id: 'bank', label: 'Bank', cell: ({ isBankPrivate }) => (isBankPrivate ? 'Private' : 'Practice bank') },
        { id: 'sittings', label: 'Sat', isFigure: true, cell: ({ sittings }) => sittings },
      ]}
    />
  );
}
