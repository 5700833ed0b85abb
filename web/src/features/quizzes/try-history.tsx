import { Link } from '@tanstack/react-router';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { ModuleQuizAnswer } from './quiz-queries.ts';

type Try = ModuleQuizAnswer['tries'][number];

/** Submitted tries, newest first. */
export function TryHistory({ module, tries }: { readonly module: string; readonly tries: readonly Try[] }) {
  if (tries.length === 0) {
    return <Empty title="No tries yet">Each submitted try is listed here with its score and can be read again.</Empty>;
  }
  const columns: readonly Column<Try>[] = [
    {
      id: 'submitted',
      label: 'Submitted',
      cell: ({ id, submittedAt }) => (
        <Link to="/learn/modules/$module/quiz/$try" params={{ module, try: id }}>
          <time dateTime={submittedAt}>
            {new Date(submittedAt).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}
          </time>
        </Link>
      ),
    },
    { id: 'score', label: 'Score', isFigure: true, cell: ({ score }) => `${score.percent} %` },
    {
      id: 'result',
      label: 'Result',
      cell: ({ score }) =>
        score.isPassed ? (
          <Tag tone="good" icon="check">
            Passed
          </Tag>
        ) : (
          <Tag icon="cross">Not passed</Tag>
        ),
    },
  ];
  return <DataTable caption="Your tries at this quiz" columns={columns} rows={tries} keyOf={({ id }) => id} />;
}
