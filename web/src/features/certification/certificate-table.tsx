import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { CertificateRow } from './certification-query.ts';
import styles from './certification.module.css';
import { actionWords, type StatusAction } from './status-dialog.tsx';
import { writeDay } from './write-day.ts';

const statusTags = {
  valid: { tone: 'good', icon: 'check', words: 'Valid' },
  suspended: { tone: 'caution', icon: 'clock', words: 'Suspended' },
  revoked: { tone: 'danger', icon: 'cross', words: 'Revoked' },
  expired: { tone: 'neutral', icon: 'clock', words: 'Expired' },
  'not-yet-valid': { tone: 'neutral', icon: 'clock', words: 'Not yet valid' },
} as const;

/** All certificates with their status and what can be done to each. */
export function CertificateTable({
  rows,
  onChange,
}: {
  readonly rows: readonly CertificateRow[];
  readonly onChange: (row: CertificateRow, action: StatusAction) => void;
}) {
  if (rows.length === 0)
    return <Empty title="No certificates yet">The first one appears here when you have awarded it.</Empty>;
  return (
    <DataTable
      caption="Certificates"
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { id: 'name', label: 'Legal name', cell: (row) => <NameCell row={row} /> },
        { id: 'status', label: 'Status', cell: (row) => <StatusCell row={row} /> },
        {
          id: 'dates',
          label: 'Awarded, valid until',
          cell: (row) => `${writeDay(row.awardedAt)} – ${writeDay(row.validUntil)}`,
        },
        { id: 'actions', label: 'Change', cell: (row) => <Actions row={row} onChange={onChange} /> },
      ]}
    />
  );
}

function NameCell({ row }: { readonly row: CertificateRow }) {
  return (
    <div className={styles.stack}>
      <strong dir="auto">{row.legalName}</strong>
      <a className={styles.number} href={`/verify/${row.number}`}>
        {row.number}
      </a>
    </div>
  );
}

function StatusCell({ row }: { readonly row: CertificateRow }) {
  const { tone, icon, words } = statusTags[row.status];
  return (
    <div className={styles.stack}>
      <Tag tone={tone} icon={icon}>
        {words}
      </Tag>
      <span className={styles.quiet}>{row.lastReason}</span>
      {row.bankException !== null && (
        <span className={styles.quiet}>Exception for the practice bank: {row.bankException}</span>
      )}
    </div>
  );
}

function Actions({
  row,
  onChange,
}: {
  readonly row: CertificateRow;
  readonly onChange: (row: CertificateRow, action: StatusAction) => void;
}) {
  if (row.conflict !== null) return <span className={styles.quiet}>{row.conflict}</span>;
  if (row.actions.length === 0) return <span className={styles.quiet}>Nothing follows a revocation</span>;
  return (
    <div className={styles.actions}>
      {row.actions.map((action) => (
        <Button
          key={action}
          look={action === 'revoke' ? 'danger' : 'secondary'}
          onPress={() => onChange(row, action)}
          aria-label={`${actionWords[action]} the certificate of ${row.legalName}`}
        >
          {actionWords[action]}
        </Button>
      ))}
    </div>
  );
}
