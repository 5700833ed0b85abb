import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Page } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { zonedWords } from '../../ui/zoned-words.ts';
import { roomsQuery } from './room-queries.ts';
import styles from './rooms.module.css';

/** The rooms I look after now. */
export function RoomsPage() {
  const { data, error, refetch } = useQuery(roomsQuery);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Page title="Rooms" purpose="Examinations that are going on now. Open a room to see who needs somebody.">
      {data === undefined && error === null && <Loading what="the rooms" />}
      {data === undefined && error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <ul className={styles.list}>
          {data.rooms.map(({ room, title, opensAt, candidates }) => (
            <li key={room} className={styles.call}>
              <Link to="/staff/rooms/$room" params={{ room }}>
                {title}
              </Link>
              <p>
                {candidates === 1 ? '1 candidate' : `${candidates} candidates`}
                {opensAt !== null && `, from ${zonedWords(opensAt, zone)} (${zone})`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
