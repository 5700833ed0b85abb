import type { Context } from '../context.ts';
import { sendOneMail } from './send-mails.ts';
import { smtpSender } from './smtp.ts';

const pauseMs = 2000;

/**
 * Sends what is in the outbox for as long as the process runs; without an SMTP address mails stay there. Returns a
 * promise that ends after `context.stopping` fired and the mail under way is done.
 */
export async function startMailSender(
  context: Pick<Context, 'config' | 'databases' | 'log' | 'stopping'>,
): Promise<void> {
  const { config, databases, log, stopping } = context;
  if (config.smtpUrl === null) return;
  const smtp = smtpSender({ url: config.smtpUrl, from: config.mailFrom });
  while (!stopping.aborted) {
    const hasSent = await sendOneMail(databases.staff, smtp.send).catch((error: unknown) => {
      log.warn({ err: error }, 'The outbox cannot be read just now');
      return false;
    });
    if (!hasSent) await pause(stopping);
  }
  smtp.close();
}

function pause(stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stopping.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, pauseMs);
    stopping.addEventListener('abort', done, { once: true });
  });
}
