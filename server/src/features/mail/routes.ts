import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { isFromThisMachine } from '../../http/is-from-this-machine.ts';
import { Problem } from '../../http/problem.ts';
import { personOf } from '../../http/viewer.ts';
import { checkSender, domainOf, type LookUp, lookUpTexts } from '../../mail/check-sender.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { findMail } from './queries.ts';
import { sendTestMessage } from './send-test-message.ts';
import { showMail } from './show-mail.ts';
import { takeReport } from './take-report.ts';

/**
 * Mail, for administrators: how it stands, a test, what the DNS says of the sender, mails that came back. And the outbox: what would be sent, and what became of it. Mails hold links that open accounts, so it answers only to
 * administrators whose connection comes from this machine - by the socket's address, which no header can change.
 */
export function mailRoutes(app: App, context: Context, { lookUp = lookUpTexts }: { lookUp?: LookUp } = {}): void {
  const { config, databases } = context;
  serveEndpoint(app, 'GET /api/mail', async () => showMail(context));
  serveEndpoint(app, 'POST /api/mail/test', async ({ viewer }) => sendTestMessage(context, personOf(viewer).personId));
  serveEndpoint(app, 'GET /api/mail/:id', async ({ params }) => {
    const mail = await findMail(databases.staff, params.id);
    if (mail === null) throw new Problem('not-found', 'There is no such mail.');
    return mail;
  });
  serveEndpoint(app, 'POST /api/mail/sender-check', async ({ body }) =>
    checkSender({ domain: domainOf(config.mailFrom), selector: body.selector }, lookUp),
  );
  const largeBody = { bodyLimit: 2 * 1024 * 1024 };
  serveEndpoint(app, 'POST /api/mail/bounces', async ({ body }) => takeReport(databases.staff, body.source), largeBody);
  serveEndpoint(app, 'POST /api/mail/bounces/clear', async ({ body }) => {
    await databases.staff.deleteFrom('mailBounces').where('email', '=', body.email.toLowerCase()).execute();
  });
  serveEndpoint(app, 'GET /api/outbox', async ({ request, reply }) => {
    if (!isFromThisMachine(request))
      throw new Problem('not-found', 'The outbox can be read on the server itself only.');
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
