import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable, sortedRows } from '../../ui/data-table.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Estimate } from '../../ui/estimate.tsx';
import { Select } from '../../ui/select.tsx';
import type { TableSort } from '../../ui/table-sort.ts';
import { Tag } from '../../ui/tag.tsx';
import { flagWords } from './flag-words.ts';
import { QuestionDetail } from './question-detail.tsx';
import type { QuestionStatistics } from './statistics-queries.ts';
import styles from './statistics.module.css';

/** How many rows come at a time. */
const page = 25;

const keyOf = ({ id, textHash }: QuestionStatistics) => `${id} ${textHash}`;
const valueOf = (estimate: QuestionStatistics['difficulty']) =>
  estimate.kind === 'unknowable' ? null : estimate.value;

/** Every question with what it did; one opens with its options. */
export function QuestionList({ questions }: { readonly questions: readonly QuestionStatistics[] }) {
  const [sort, setSort] = useState<TableSort>({ column: 'question', direction: 'ascending' });
  const [shown, setShown] = useState<'all' | 'flagged' | 'pretest'>('all');
  const [open, setOpen] = useState<QuestionStatistics | null>(null);
  const [count, setCount] = useState(page);
  const columns: readonly Column<QuestionStatistics>[] = [
    {
      id: 'question',
      label: 'Question',
      sortKey: ({ id }) => id,
      cell: (question) => (
        <span className={styles.row}>
          <span className={styles.opens}>
            <Button look="quiet" onPress={() => setOpen(question)} aria-label={`Options of ${question.id}`}>
              {question.id}
            </Button>
          </span>
          {question.isPretest && <Tag>Pretest</Tag>}
        </span>
      ),
    },
    {
      id: 'n',
      label: 'n',
      isFigure: true,
      sortKey: ({ difficulty }) => difficulty.responses,
      cell: ({ difficulty }) => difficulty.responses,
    },
    {
      id: 'difficulty',
      label: 'Difficulty (share right)',
      isFigure: true,
      sortKey: ({ difficulty }) => valueOf(difficulty),
      cell: ({ difficulty }) => <Estimate estimate={difficulty} />,
    },
    {
      id: 'discrimination',
      label: 'Correlation with the rest',
      isFigure: true,
      sortKey: ({ discrimination }) => valueOf(discrimination),
      cell: ({ discrimination }) => <Estimate estimate={discrimination} />,
    },
    {
      id: 'flags',
      label: 'To look at',
      sortKey: ({ flags }) => -flags.length,
      cell: ({ flags }) =>
        flags.length === 0
          ? '–'
          : flags.map((flag) => (
              <Tag key={flag} tone="caution" icon="flag">
                {flagWords[flag]}
              </Tag>
            )),
    },
  ];
  const rows = questions.filter(
    ({ flags, isPretest }) => shown === 'all' || (shown === 'flagged' ? flags.length > 0 : isPretest),
  );
  return (
    <>
      <div className={styles.filter}>
        <Select
          label="Show"
          value={shown}
          // The options are these three.
          onChange={(value) => setShown(value as typeof shown)}
          options={[
            { value: 'all', label: `All ${questions.length} questions` },
            { value: 'flagged', label: 'Those to look at' },
            { value: 'pretest', label: 'Pretest questions' },
          ]}
        />
      </div>
      <DataTable
        caption="Questions"
        rows={sortedRows(rows, columns, sort).slice(0, count)}
        columns={columns}
        keyOf={keyOf}
        sorting={{ sort, onSort: setSort }}
      />
      {rows.length > count && (
        <div className={styles.row}>
          <Button onPress={() => setCount((shownNow) => shownNow + page)}>Show {page} more</Button>
          <span className={styles.quiet}>
            {count} of {rows.length} are shown
          </span>
        </div>
      )}
      {open !== null && (
        <Dialog
          title={`Question ${open.id}`}
          isOpen
          onClose={() => setOpen(null)}
          actions={<Button onPress={() => setOpen(null)}>Close</Button>}
        >
          <QuestionDetail question={open} />
        </Dialog>
      )}
    </>
  );
}
