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
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    },
    close: () => transport.close(),
  };
}
