import { listOfficers } from '../../accounts/list-officers.ts';
import { countTry } from '../../accounts/limits.ts';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { confirmHours } from './complaint-mails.ts';
import { promisedDates, receivedWords } from './file-complaint.ts';
import { readOpenComplaintToken } from './open-complaint-token.ts';
import { findOpenComplaint, type OwnComplaint } from './queries.ts';
import { tellAboutComplaint } from './tell-about-complaint.ts';

/**
 * Shows how a complaint without an account stands; with `confirm` it is received now, if it was not.
 * @throws Problem `link-not-valid` for a link we did not make, or one that was not confirmed in time
 */
export async function showOpenComplaint(
  context: Context,
  { address, token, confirm }: { readonly address: string; readonly token: string; readonly confirm: boolean },
): Promise<OwnComplaint> {
  await countTry(context, { limit: 'link-address', subject: address });
  const id = readOpenComplaintToken(token, context.secrets.cookieSecret);
  if (id !== null && confirm) await confirmComplaint(context, id);
  const complaint = id === null ? null : await findOpenComplaint(context.databases.auth, id);
  if (complaint === null || (confirm && complaint.state === 'unconfirmed')) {
    throw new Problem(
      'link-not-valid',
      `This link does not work: it is not complete, or it was not opened within ${confirmHours} hours. File the complaint again.`,
    );
  }
  return complaint;
}

async function confirmComplaint({ databases }: Context, id: string): Promise<void> {
  const officers = await listOfficers(databases.staff);
  await databases.auth.transaction().execute(async (tx) => {
    const dates = await promisedDates(tx);
    const received = await tx
      .updateTable('complaints')
      .set({ state: 'received', ...dates })
      .where('id', '=', id)
      .where('state', '=', 'unconfirmed')
      .where('filedAt', '>', sql<Date>`clock_timestamp() - ${confirmHours} * interval '1 hour'`)
      .returning(['number', 'kind', 'about'])
      .executeTakeFirst();
    if (received === undefined) return;
    const { number, kind, about } = received;
    await appendRecord(tx, {
      streamKind: 'complaint',
      streamId: id,
      kind: 'complaint-received',
      // Who it was stands in the table, until it is forgotten there.
      actor: 'system',
      body: {
        number,
        kind,
        about,
        acknowledgeBy: dates.acknowledgeBy.toISOString(),
        decideBy: dates.decideBy.toISOString(),
      },
    });
    await tellAboutComplaint(tx, {
      id,
      to: officers,
      event: 'received',
      ...receivedWords(number, dates.acknowledgeBy),
    });
  });
}
