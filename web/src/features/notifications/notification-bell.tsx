import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useViewer } from '../../api/use-viewer.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './notification-bell.module.css';
import { unreadWords } from './notification-words.ts';
import { notificationsQuery } from './notifications-query.ts';

/** The way to one's messages from every page, with how many are unread. */
export function NotificationBell() {
  return useViewer() === null ? null : <Bell />;
}

function Bell() {
  const { data } = useQuery(notificationsQuery);
  const unread = data?.unread ?? 0;
  const news = useNews(data?.unread);
  return (
    <>
      <Link to="/notifications" className={styles.bell} activeProps={{ 'aria-current': 'page' }}>
        <Icon name="bell" />
        <span className={styles.word} aria-hidden="true">
          Messages
        </span>
        {unread > 0 && (
          <span className={styles.count} aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
        )}
        <span className="visually-hidden">{unreadWords(unread)}</span>
      </Link>
      <span className="visually-hidden" role="status">
        {news}
      </span>
    </>
  );
}

/** What is said aloud: only that something came while the page was open, never what waited when it opened. */
function useNews(unread: number | undefined): string {
  const known = useRef<number | undefined>(undefined);
  const [news, setNews] = useState('');
  useEffect(() => {
    if (unread === undefined) return;
    if (known.current !== undefined && unread > known.current) {
      const count = unread - known.current;
      setNews(count === 1 ? 'A new message' : `${count} new messages`);
    }
    known.current = unread;
  }, [unread]);
  return news;
}
