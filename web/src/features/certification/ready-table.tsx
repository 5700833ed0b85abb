import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { ReadyCandidate } from './certification-query.ts';
import styles from './certification.module.css';
import { writeDay } from './write-day.ts';

/** Candidates who have met the scheme, the longest waiting first. */
export function ReadyTable({
  candidates,
  onReview,
}: {
  readonly candidates: readonly ReadyCandidate[];
  readonly onReview: (personId: string) => void;
}) {
  if (candidates.length === 0) {
    return (
      <Empty title="Nobody is waiting">
        Candidates appear here when they have passed six module quizzes and the certification exam.
      </Empty>
    );
  }
  return (
    <DataTable
      caption="Candidates awaiting a decision"
      rows={candidates}
      keyOf={({ personId }) => personId}
      columns={[
        { id: 'name', label: 'Legal name', cell: (row) => <strong dir="auto">{row.legalName}</strong> },
        { id: 'since', label: 'Complete since', cell: (row) => writeDay(row.completedAt) },
        { id: 'notes', label: 'To note', cell: (row) => <Notes candidate={row} /> },
        {
          id: 'review',
          label: 'Decide',
          cell: (row) => (
            <Button onPress={() => onReview(row.personId)} aria-label={`Look at the evidence of ${row.legalName}`}>
              Look at evidence
            </Button>
          ),
        },
      ]}
    />
  );
}

function Notes({ candidate }: { readonly candidate: ReadyCandidate }) {
  return (
    <div className={styles.stack}>
      {candidate.conflict !== null && (
        <Tag tone="danger" icon="lock">
          {candidate.conflict}
        </Tag>
      )}
      {!candidate.isBankPrivate && (
        <Tag tone="caution" icon="warning">
          Practice bank
        </Tag>
      )}
      {candidate.conflict === null && candidate.isBankPrivate && <span className={styles.quiet}>Nothing</span>}
    </div>
  );
}
