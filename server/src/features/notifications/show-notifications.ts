import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { isNotificationKind } from '../../notifications/notification-kinds.ts';
import { countUnread, listNewest, listPreferences } from './queries.ts';

type Answer = z.input<Endpoints['GET /api/notifications']['response']>;

/** The viewer's messages, without kinds that they do not want to see here. */
export async function showNotifications({ databases }: Context, personId: string): Promise<Answer> {
  return asPerson(databases.candidate, personId, async (tx) => {
    const preferences = await listPreferences(tx);
    const kinds = preferences.filter(({ isInApp }) => isInApp).map(({ kind }) => kind);
    const newest = await listNewest(tx, kinds);
    return {
      unread: await countUnread(tx, kinds),
      notifications: newest.flatMap(({ id, kind, title, body, path, createdAt, readAt }) =>
        isNotificationKind(kind)
          ? [{ id, kind, title, body, path, createdAt: createdAt.toISOString(), isRead: readAt !== null }]
          : [],
      ),
    };
  });
}
