import type { Context } from '../../context.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { findAddress } from '../../notifications/find-address.ts';
import { Problem } from '../../http/problem.ts';

/**
 * Queues a mail to the viewer's own address and to no other, so that nobody is written to by way of a test.
 * @throws Problem `not-permitted` when the viewer has no confirmed address
 */
export async function sendTestMessage(
  { config, databases }: Context,
  personId: string,
): Promise<{ id: string; to: string }> {
  const address = await findAddress(databases.auth, personId);
  if (address === null) throw new Problem('not-permitted', 'Confirm your own e-mail address first.');
  const id = await databases.staff.transaction().execute(async (tx) =>
    queueMail(tx, {
      config,
      kind: 'test-message',
      personId,
      to: address.email,
      mail: {
        subject: 'Test message',
        greeting: `Hello ${address.name},`,
        paragraphs: [
          'this is the test message that you asked for on the page Mail. It took the way of every other mail.',
        ],
        closing: 'Look at its headers: spf=pass, dkim=pass and dmarc=pass are what you want to see.',
      },
    }),
  );
  return { id, to: address.email };
}
