import { isLoopback } from '../../config.ts';
import type { Context } from '../../context.ts';
import type { FastifyRequest } from 'fastify';
import type { App } from '../../http/app-type.ts';
import { Problem } from '../../http/problem.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';

/**
 * The outbox: what would be sent, and what became of it. Mails hold links that open accounts, so it answers only to
 * administrators whose connection comes from this machine - by the socket's address, which no header can change.
 */
export function mailRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/outbox', async ({ request, reply }) => {
    if (!isLocal(request)) throw new Problem('not-found', 'The outbox can be read on the server itself only.');
    reply.header('cache-control', 'no-store');
    const mails = await context.databases.staff
      .selectFrom('outgoingMails')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(100)
      .execute();
    return {
      isSending: context.config.smtpUrl !== null,
      mails: mails.map((mail) => ({
        id: mail.id,
        to: mail.recipient,
        subject: mail.subject,
        text: mail.bodyText,
        state: mail.state,
        attempts: mail.attempts,
        lastError: mail.lastError,
        createdAt: mail.createdAt.toISOString(),
        sentAt: mail.sentAt?.toISOString() ?? null,
      })),
    };
  });
}

/** A proxy on this machine connects from here too; whoever comes through one is not here. */
function isLocal(request: FastifyRequest): boolean {
  const address = request.socket.remoteAddress;
  if (address === undefined || !isLoopback(address)) return false;
  return !['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => name in request.headers);
}
