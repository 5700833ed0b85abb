import { dayWords } from '../../ui/day-words.ts';
import type { OwnComplaint } from './complaint-words.ts';
import styles from '../../ui/case-card.module.css';

/** The four dates of a complaint: those that were, and those that were promised. */
export function ComplaintDates({ complaint }: { readonly complaint: OwnComplaint }) {
  const { receivedAt, acknowledgeBy, acknowledgedAt, decideBy, decidedAt, withdrawnAt } = complaint;
  return (
    <dl className={styles.dates}>
      {receivedAt !== null && <Entry label="Received" time={receivedAt} />}
      {acknowledgedAt !== null ? (
        <Entry label="Acknowledged" time={acknowledgedAt} />
      ) : (
        withdrawnAt === null && acknowledgeBy !== null && <Entry label="Acknowledgement due" time={acknowledgeBy} />
      )}
      {decidedAt !== null ? (
        <Entry label="Decided" time={decidedAt} />
      ) : (
        withdrawnAt === null && decideBy !== null && <Entry label="Decision due" time={decideBy} />
      )}
      {withdrawnAt !== null && <Entry label="Taken back" time={withdrawnAt} />}
    </dl>
  );
}

function Entry({ label, time }: { readonly label: string; readonly time: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <time dateTime={time}>{dayWords(time)}</time>
      </dd>
    </div>
  );
}
