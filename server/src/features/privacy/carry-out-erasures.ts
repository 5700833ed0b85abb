import { sql } from 'kysely';
import { getRecipient, type Recipient } from '../../accounts/recipients.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { erasePerson } from '../../privacy/erase-person.ts';
import { groundsAgainst, groundWords } from '../../privacy/grounds-against.ts';
import { lockPerson } from '../../privacy/lock-person.ts';
import { loadErasureFacts } from '../../privacy/load-erasure-facts.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { erasureDoneMail, erasureHeldMail } from './mails.ts';
import { listDueRequests, lockDueRequest } from './queries.ts';

type Parts = Pick<Context, 'databases' | 'config' | 'accounts' | 'log'>;

/** What became of the erasures that were due. */
export type Outcome = { readonly erased: number; readonly failed: number };

/** Erases everybody who asked, whose time to think again is over, and against whose erasure nothing stands. */
export async function carryOutErasures(context: Parts): Promise<Outcome> {
  const { databases } = context;
  await forgetLastMails(databases.staff);
  let erased = 0;
  let failed = 0;
  for (const { id, personId } of await listDueRequests(databases.staff)) {
    try {
      // Addresses belong to the sign-in tables, which only their own role may read.
      const recipient = await getRecipient(databases.auth, personId);
      const isErased = await databases.staff.transaction().execute((tx) => carryOut(tx, { context, id, recipient }));
      if (!isErased) continue;
      context.accounts.forgetPerson(personId);
      erased += 1;
    } catch (err) {
      // One that fails must not keep the others waiting; the next round tries it again.
      context.log.warn({ err, request: id }, 'An erasure failed');
      failed += 1;
    }
  }
  return { erased, failed };
}

/** Decides with the request locked; whoever has to wait is told once. */
async function carryOut(
  tx: Tx,
  { context: { config }, id, recipient }: { context: Parts; id: string; recipient: Recipient },
): Promise<boolean> {
  await lockPerson(tx, recipient.personId);
  const request = await lockDueRequest(tx, id);
  if (request === null) return false;
  const { personId } = request;
  const { email, name } = recipient;
  const grounds = groundsAgainst(await loadErasureFacts(tx, request), await databaseNow(tx));
  if (grounds.length > 0) {
    if (request.toldAt !== null) return false;
    await tx
      .updateTable('erasureRequests')
      .set({ toldAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', id)
      .execute();
    const words = grounds.map(({ kind }) => groundWords(kind));
    const mail = erasureHeldMail({ name, words, url: `${config.publicUrl}/privacy/mine` });
    await queueMail(tx, { config, kind: 'erasure-held', personId, to: email, mail });
    return false;
  }
  await tx
    .updateTable('erasureRequests')
    .set({ state: 'done', endedAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .execute();
  const { dataDirectory } = config;
  await erasePerson(tx, { personId, dataDirectory, reason: 'The person asked for it' });
  // After the tables were emptied, and of nobody: this mail is all that still has the address, until it was sent.
  await queueMail(tx, { config, kind: 'erasure-done', personId: null, to: email, mail: erasureDoneMail({ name }) });
  return true;
}

/** Last mails that went out, or never will, lose address and words. */
async function forgetLastMails(db: Context['databases']['staff']): Promise<void> {
  await db
    .updateTable('outgoingMails')
    .set({ recipient: 'erased@localhost', bodyText: null, bodyHtml: null })
    .where('kind', '=', 'erasure-done')
    .where('state', '<>', 'waiting')
    .where('recipient', '<>', 'erased@localhost')
    .execute();
}
