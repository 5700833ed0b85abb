import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { Tag } from '../../ui/tag.tsx';
import { kindWords } from './notification-words.ts';
import { type Notification, notificationsQuery } from './notifications-query.ts';
import styles from './notifications.module.css';

/** The viewer's messages, the newest first. */
export function NotificationsPage() {
  const { data, error, refetch } = useQuery(notificationsQuery);
  const read = useRead();
  const newest = data?.notifications[0];
  return (
    <Page
      title="Messages"
      purpose="What happened that concerns you. They stay here; reading one elsewhere marks it here too."
      action={
        newest !== undefined &&
        data !== undefined &&
        data.unread > 0 && (
          <Button onPress={() => read.mutate({ id: newest.id, isWithEarlier: true })} isPending={read.isPending}>
            Mark all as read
          </Button>
        )
      }
    >
      <p>
        <ButtonLink to="/notifications/preferences">Choose what we tell you, and how</ButtonLink>
      </p>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {read.error !== null && <Failure error={read.error} />}
      {data === undefined && error === null && <Loading what="your messages" lines={5} />}
      {newest === undefined && data !== undefined && (
        <Empty title="No messages yet">
          What concerns you appears here: dates, answers, results, your certificate.
        </Empty>
      )}
      {newest !== undefined && (
        <ul className={styles.list}>
          {data?.notifications.map((notification) => (
            <Item
              key={notification.id}
              notification={notification}
              onRead={() => read.mutate({ id: notification.id, isWithEarlier: false })}
            />
          ))}
        </ul>
      )}
    </Page>
  );
}

function useRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: { readonly id: string; readonly isWithEarlier: boolean }) =>
      // Whoever follows a message leaves this page at once.
      request('POST /api/notifications/read', { body }, { keepalive: true }),
    onSuccess: async () => client.invalidateQueries({ queryKey: notificationsQuery.queryKey, exact: true }),
  });
}

function Item({ notification, onRead }: { readonly notification: Notification; readonly onRead: () => void }) {
  const { kind, title, body, path, createdAt, isRead } = notification;
  return (
    <li className={styles.message} data-read={isRead || undefined}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <a href={path} onClick={isRead ? undefined : onRead}>
            {title}
          </a>
        </h2>
        {!isRead && <Tag tone="accent">New</Tag>}
      </div>
      {body !== '' && <p>{body}</p>}
      <div className={styles.head}>
        <p className={styles.quiet}>
          {kindWords[kind].title},{' '}
          {new Date(createdAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
        </p>
        {!isRead && (
          <Button look="quiet" onPress={onRead} aria-label={`Mark as read: ${title}`}>
            Mark as read
          </Button>
        )}
      </div>
    </li>
  );
}
