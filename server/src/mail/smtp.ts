import { createTransport } from 'nodemailer';
import { singleLine } from './single-line.ts';
import type { SendMail } from './mail-work.ts';

/** Sends by SMTP (`smtp://user:password@host:587` or `smtps://…`); gives up on a silent server after ten seconds. */
export function smtpSender({ url, from }: { url: string; from: string }): {
  readonly send: SendMail;
  readonly close: () => void;
} {
  const transport = createTransport({
    url,
    pool: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 10_000,
  });
  return {
    async send(mail) {
      await transport.sendMail({
        from: singleLine(from),
        // An address object cannot be read as a list of addresses.
        to: { name: '', address: singleLine(mail.recipient) },
        subject: singleLine(mail.subject),
        text: mail.bodyText ?? '',
        html: mail.bodyHtml ?? '',
        messageId: mail.messageId,
        headers: headersOf(mail),
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    },
    close: () => transport.close(),
  };
}

/**
 * RFC 8058: a mail that may be refused says where, with one click. `Auto-Submitted` (RFC 3834) keeps holiday answers away.
 */
function headersOf({ unsubscribeUrl }: Parameters<SendMail>[0]): Record<string, string> {
  if (unsubscribeUrl === null) return { 'Auto-Submitted': 'auto-generated' };
  return {
    'Auto-Submitted': 'auto-generated',
    'List-Unsubscribe': `<${singleLine(unsubscribeUrl)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
