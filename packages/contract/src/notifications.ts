import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

const kind = z.enum(['account', 'exam', 'certificate', 'course', 'discussion', 'bank', 'practice']);
const mail = z.enum(['at-once', 'digest', 'off']);

/** Messages to the viewer inside the product, and how they want to be told. */
export const notificationEndpoints = defineEndpoints({
  'GET /api/notifications': {
    summary: 'The newest 100 messages to the viewer, without kinds that they do not want to see here',
    access: 'person',
    response: z.object({
      unread: z.int(),
      notifications: z.array(
        z.object({
          id: z.uuid(),
          kind,
          title: z.string(),
          body: z.string(),
          path: z.string(),
          createdAt: z.iso.datetime(),
          isRead: z.boolean(),
        }),
      ),
    }),
    problems: ['sign-in-needed'],
  },
  'POST /api/notifications/read': {
    summary: 'Marks messages as read; all of the viewer’s up to and with the one named, or that one alone',
    access: 'person',
    body: z.object({ id: z.uuid(), isWithEarlier: z.boolean() }),
    response: null,
    problems: ['sign-in-needed'],
  },
  'GET /api/notifications/preferences': {
    summary: 'How each kind of message reaches the viewer',
    access: 'person',
    response: z.array(z.object({ kind, isInApp: z.boolean(), mail, mayBeRefused: z.boolean() })),
    problems: ['sign-in-needed'],
  },
  'PUT /api/notifications/preferences/:kind': {
    summary: 'Chooses how one kind of message reaches the viewer',
    access: 'person',
    params: z.object({ kind }),
    body: z.object({ isInApp: z.boolean(), mail }),
    response: null,
    problems: ['sign-in-needed', 'conflict'],
  },
  'POST /unsubscribe/:token': {
    summary: 'Refuses one kind of mail: by its reader, or by a mail program with one click (RFC 8058); safe to repeat',
    access: 'public',
    params: z.object({ token: z.string().max(100) }),
    response: z.object({ kind: z.enum([...kind.options, 'digest']) }),
    problems: ['link-not-valid'],
  },
});
