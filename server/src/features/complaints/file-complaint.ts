import { listOfficers } from '../../accounts/list-officers.ts';
import { type complaintKinds, type complaintSubjects, dueDates, writeComplaintNumber } from '@cmdsp/complaints';
import { randomBytes } from 'node:crypto';
import { countTry } from '../../accounts/limits.ts';
import { normaliseEmail } from '../../accounts/normalise-email.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Database } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { encryptPersonalData } from '../../ledger/personal-data.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { readSetting } from '../../settings/read-setting.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { confirmComplaintMail } from './complaint-mails.ts';
import { openComplaintToken } from './open-complaint-token.ts';
import { tellAboutComplaint } from './tell-about-complaint.ts';
import { presentDay } from '../../time-zones/present-day.ts';

/** What somebody writes who complains or appeals. */
export type NewComplaint = {
  readonly kind: (typeof complaintKinds)[number];
  readonly about: (typeof complaintSubjects)[number];
  readonly concerns: string;
  readonly whatHappened: string;
  readonly wish: string;
};

/** Files a complaint of somebody with an account; it counts as received at once. @throws Problem `too-many-requests` */
export async function fileComplaint(
  context: Context,
  { personId, complaint }: { readonly personId: string; readonly complaint: NewComplaint },
): Promise<{ number: string; acknowledgeBy: Date; decideBy: Date }> {
  const { databases, secrets } = context;
  await countTry(context, { limit: 'complaint-person', subject: personId });
  const officers = await listOfficers(databases.staff);
  return asPerson(databases.candidate, personId, async (tx) => {
    const id = newId();
    const number = writeComplaintNumber(randomBytes(8));
    const dates = await promisedDates(tx);
    await tx
      .insertInto('complaints')
      .values({ id, number, ...complaint, complainantId: personId, state: 'received', ...dates })
      .execute();
    const { kind, about } = complaint;
    await appendRecord(tx, {
      streamKind: 'complaint',
      streamId: id,
      kind: 'complaint-received',
      actor: `person:${personId}`,
      body: {
        number,
        kind,
        about,
        acknowledgeBy: dates.acknowledgeBy.toISOString(),
        decideBy: dates.decideBy.toISOString(),
        personalData: await encryptPersonalData(tx, { secrets, personId, value: complaint }),
      },
    });
    const others = officers.filter((officer) => officer !== personId);
    await tellAboutComplaint(tx, { id, to: others, event: 'received', ...receivedWords(number, dates.acknowledgeBy) });
    return { number, acknowledgeBy: dates.acknowledgeBy, decideBy: dates.decideBy };
  });
}

/** Keeps a complaint of somebody without an account until their mailbox has answered. @throws Problem `too-many-requests` */
export async function fileOpenComplaint(
  context: Context,
  {
    address,
    complaint,
    name,
    email,
  }: {
    readonly address: string;
    readonly complaint: NewComplaint;
    readonly name: string;
    readonly email: string;
  },
): Promise<void> {
  const { config, databases, secrets } = context;
  const contactEmail = normaliseEmail(email);
  await countTry(context, { limit: 'complaint-address', subject: address });
  await countTry(context, { limit: 'mail-account', subject: contactEmail });
  await databases.auth.transaction().execute(async (tx) => {
    const id = newId();
    const number = writeComplaintNumber(randomBytes(8));
    await tx
      .insertInto('complaints')
      .values({ id, number, ...complaint, contactName: name, contactEmail, state: 'unconfirmed' })
      .execute();
    const url = `${config.publicUrl}/complaints/status?token=${openComplaintToken(id, secrets.cookieSecret)}`;
    const mail = confirmComplaintMail({ name, url });
    await queueMail(tx, { config, kind: 'complaint-confirm', personId: null, to: contactEmail, mail });
  });
}

/** By when a complaint that comes in now is acknowledged and decided; the days are settings. */
export async function promisedDates(db: Database) {
  const now = await databaseNow(db);
  const { acknowledgeBy, decideBy } = dueDates(now, {
    acknowledgeDays: await readSetting(db, 'complaint-acknowledge-days'),
    decideDays: await readSetting(db, 'complaint-decide-days'),
  });
  return { receivedAt: new Date(now), acknowledgeBy: new Date(acknowledgeBy), decideBy: new Date(decideBy) };
}

/** What officers read when one comes in. */
export function receivedWords(number: string, acknowledgeBy: Date) {
  return {
    title: `Complaint ${number} came in`,
    body: `Acknowledge it by ${presentDay(acknowledgeBy)}.`,
  };
}
