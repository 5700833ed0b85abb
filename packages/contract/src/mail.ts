import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

/** What became of a mail: `withheld` was not sent because its address had bounced, `bounced` came back. */
const mailState = z.enum(['waiting', 'sent', 'failed', 'withheld', 'bounced']);

/** Mails on their way, for whoever runs the service on this machine. */
export const mailEndpoints = defineEndpoints({
  'GET /api/outbox': {
    summary: 'The newest 100 mails and what became of them; on this machine only, texts while they are not sent',
    access: 'administrator',
    response: z.object({
      isSending: z.boolean(),
      mails: z.array(
        z.object({
          id: z.uuid(),
          to: z.string(),
          subject: z.string(),
          text: z.string().nullable(),
          state: mailState,
          attempts: z.int(),
          lastError: z.string().nullable(),
          createdAt: z.iso.datetime(),
          sentAt: z.iso.datetime().nullable(),
        }),
      ),
    }),
    problems: ['sign-in-needed', 'not-permitted', 'second-factor-needed', 'not-found'],
  },
});
