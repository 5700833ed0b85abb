import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';

/** What became of a mail: `withheld` was not sent because its address had bounced, `bounced` came back. */
const mailState = z.enum(['waiting', 'sent', 'failed', 'withheld', 'bounced']);

const staffProblems = ['sign-in-needed', 'not-permitted', 'second-factor-needed'] as const;

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
  'GET /api/mail': {
    summary:
      'How it stands with mail: who it is from, counts of the last 30 days, addresses that refused mail for good',
    access: 'administrator',
    response: z.object({
      from: z.string(),
      domain: z.string(),
      isSending: z.boolean(),
      counts: z.record(mailState, z.int()),
      bounces: z.array(
        z.object({ email: z.string(), status: z.string(), reason: z.string(), bouncedAt: z.iso.datetime() }),
      ),
    }),
    problems: staffProblems,
  },
  'POST /api/mail/test': {
    summary: 'Queues a test message to the viewer’s own address',
    access: 'administrator',
    response: z.object({ id: z.uuid(), to: z.string() }),
    problems: staffProblems,
  },
  'GET /api/mail/:id': {
    summary: 'What became of a mail',
    access: 'administrator',
    params: z.object({ id: z.uuid() }),
    response: z.object({ state: mailState, attempts: z.int(), lastError: z.string().nullable() }),
    problems: [...staffProblems, 'not-found'],
  },
  'POST /api/mail/sender-check': {
    summary: 'Looks up SPF, DKIM and DMARC of the sender’s domain now',
    access: 'administrator',
    body: z.object({ selector: z.string().regex(/^[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?$/i) }),
    response: z.array(
      z.object({
        name: z.enum(['SPF', 'DKIM', 'DMARC']),
        host: z.string(),
        records: z.array(z.string()),
        verdict: z.enum(['good', 'weak', 'missing', 'unreachable']),
        words: z.string(),
      }),
    ),
    problems: staffProblems,
  },
  'POST /api/mail/bounces': {
    summary: 'Takes over a mail that came back (RFC 3464), pasted with its headers; safe to repeat',
    access: 'administrator',
    body: z.object({ source: z.string().min(1).max(1_000_000) }),
    response: z.object({ outcome: z.enum(['marked', 'no-report', 'not-ours']), emails: z.array(z.string()) }),
    problems: [...staffProblems, 'body-too-large'],
  },
  'POST /api/mail/bounces/clear': {
    summary: 'Lets mail go to an address again; safe to repeat',
    access: 'administrator',
    body: z.object({ email: z.string().max(320) }),
    response: null,
    problems: staffProblems,
  },
});
