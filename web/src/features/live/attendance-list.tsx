import { csvFileName } from '../../ui/csv-file-name.ts';
import { DownloadCsv } from '../../ui/download-csv.tsx';
import type { LiveDesk } from './live-queries.ts';
import { countWords, roleWords, timeWords } from './live-words.ts';
import styles from './live.module.css';

/** Who was there, from when to when; a file of it for spreadsheets. */
export function AttendanceList({
  attendance,
  title,
}: {
  readonly attendance: LiveDesk['attendance'];
  readonly title: string;
}) {
  if (attendance.length === 0) return <p className={styles.quiet}>Nobody has come yet.</p>;
  return (
    <>
      <ul className={styles.people}>
        {attendance.map(({ person, name, role, arrivedAt, leftAt, minutes }) => (
          <li key={person}>
            {name}{' '}
            <span className={styles.quiet}>
              {roleWords[role]}, from {timeWords(arrivedAt)}
              {leftAt === null ? ', here now' : ` to ${timeWords(leftAt)}`}, {countWords(minutes, 'minute')}
            </span>
          </li>
        ))}
      </ul>
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
