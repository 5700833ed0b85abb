import { csvFileName } from '../../ui/csv-file-name.ts';
import { DownloadCsv } from '../../ui/download-csv.tsx';
import type { LiveDesk } from './live-queries.ts';
import { countWords, roleWords, timeWords } from './live-words.ts';
import styles from './live.module.css';

/** Who was there, from when to when; a file of it for spreadsheets. While a session runs, those who left stand apart. */
export function AttendanceList({
  attendance,
  title,
  isOpen = false,
}: {
  readonly attendance: LiveDesk['attendance'];
  readonly title: string;
  readonly isOpen?: boolean;
}) {
  if (attendance.length === 0) return <p className={styles.quiet}>Nobody has come yet.</p>;
  const gone = isOpen ? attendance.filter(({ leftAt }) => leftAt !== null) : [];
  const others = attendance.filter((person) => !gone.includes(person));
  return (
    <>
      {others.length > 0 && <People people={others} />}
      {gone.length > 0 && (
        <>
          <h3>Who was here ({gone.length})</h3>
          <People people={gone} />
        </>
      )}
      <DownloadCsv
        fileName={csvFileName('attendance', { session: title })}
        rows={attendance}
        fields={[
          { label: 'Name', text: ({ name }) => name },
          { label: 'Field', text: ({ role }) => roleWords[role] },
          { label: 'Arrived', text: ({ arrivedAt }) => arrivedAt },
          { label: 'Left', text: ({ leftAt }) => leftAt ?? '' },
          { label: 'Minutes', text: ({ minutes }) => minutes },
          { label: 'Visits', text: ({ visits }) => visits },
        ]}
      />
    </>
  );
}

function People({ people }: { readonly people: LiveDesk['attendance'] }) {
  return (
    <ul className={styles.people}>
      {people.map(({ person, name, role, arrivedAt, leftAt, minutes }) => (
        <li key={person}>
          {name}{' '}
          <span className={styles.quiet}>
            {roleWords[role]}, from {timeWords(arrivedAt)}
            {leftAt === null ? ', here now' : ` to ${timeWords(leftAt)}`}, {countWords(minutes, 'minute')}
          </span>
        </li>
      ))}
    </ul>
  );
}
