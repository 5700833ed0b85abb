import { addDuration, milliseconds } from '@cmdsp/primitives';
import { sql } from 'kysely';
import { profileOf } from '../../accommodations/profile-of.ts';
import { sittingTermsOf } from '../../accommodations/sitting-terms-of.ts';
import { recordTeachers } from '../../accounts/record-teachers.ts';
import { requireAdmission } from '../../bookings/require-admission.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import type { SittingKind } from '../../db/tables/forms.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { dealSitting } from '../../sittings/deal-sitting.ts';
import { examRules, graceMs, nonDisclosure, seatLastsMs } from '../../sittings/exam-rules.ts';
import { chooseForm } from '../../sittings/forms/choose-form.ts';
import { findObstaclesOf } from '../../sittings/eligibility-of.ts';
import { obstacleWords } from '../../sittings/obstacle-words.ts';
import { findLiveSitting, listSittingsAsStaff, settleExpiry } from './queries.ts';

type Wanted = {
  readonly personId: string;
  readonly kind: SittingKind;
  readonly rulesVersion: string;
  /** Asked for the certification examination; null for a rehearsal. */
  readonly nonDisclosureVersion: string | null;
};

/**
 * Gives somebody who is eligible and accepts the rules a sitting to start within a day; asking again gives the same
 * one. @throws Problem `agreement-changed` when other rules were accepted, `sitting-refused` saying what stands between
 */
export async function takeSeat(context: Context, wanted: Wanted): Promise<{ id: string }> {
  if (wanted.rulesVersion !== examRules.version) {
    throw new Problem(
      'agreement-changed',
      'The exam rules have a new version. Reload the page, read them and accept them.',
    );
  }
  if (wanted.kind === 'certification' && wanted.nonDisclosureVersion !== nonDisclosure.version) {
    throw new Problem(
      'agreement-changed',
      'The non-disclosure agreement has to be accepted for this sitting. Reload the page, read it and accept it.',
    );
  }
  const { staff } = context.databases;
  const live = await findLiveSitting(staff, wanted);
  if (live !== undefined) await settleExpiry(staff, live);
  return staff.transaction().execute(async (tx) => {
    // Two requests of one person at once make one sitting.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`cmdsp-seat-${wanted.personId}`}, 0))`.execute(tx);
    const open = await findLiveSitting(tx, wanted);
    if (open !== undefined && (open.state === 'open' || open.windowClosesAt.getTime() > (await databaseNow(tx))))
      return { id: open.id };
    if (open !== undefined) await giveUpSeat(tx, open.id, wanted.personId);
    return { id: await bookSitting(context, tx, wanted) };
  });
}

async function bookSitting(
  context: Context,
  tx: Tx,
  { personId, kind, rulesVersion, nonDisclosureVersion }: Wanted,
): Promise<string> {
  const { catalogue, secrets } = context;
  const now = await databaseNow(tx);
  const obstacles =
    kind === 'rehearsal'
      ? []
      : await findObstaclesOf(tx, {
          personId,
          programme: catalogue.programme,
          sittings: await listSittingsAsStaff(tx, personId),
          now,
        });
  const [obstacle] = obstacles;
  if (obstacle !== undefined) throw new Problem('sitting-refused', obstacleWords(obstacle).message);
  const place = kind === 'certification' ? await requireAdmission(tx, { personId, now }) : null;
  if (kind === 'certification') await recordTeachers(tx, personId);
  const formId = await chooseForm(tx, { source: context, kind, personId });
  if (formId === null) {
    throw new Problem(
      'sitting-refused',
      'There is no form left without a question you have seen. The certification office has to publish another form first.',
    );
  }
  const { paper } = await tx
    .selectFrom('formPapers')
    .select('paper')
    .where('formId', '=', formId)
    .executeTakeFirstOrThrow();
  const { durationMinutes } = await tx
    .selectFrom('forms')
    .select('durationMinutes')
    .where('id', '=', formId)
    .executeTakeFirstOrThrow();
  const id = context.newId();
  const terms = sittingTermsOf(await profileOf(tx, personId));
  await tx
    .insertInto('sittings')
    .values({
      id,
      personId,
      formId,
      kind,
      rulesVersion,
      rulesAcceptedAt: new Date(now),
      nonDisclosureVersion: kind === 'certification' ? nonDisclosureVersion : null,
      bookingId: place?.id ?? null,
      windowOpensAt: place?.opensAt ?? new Date(now),
      windowClosesAt: place?.closesAt ?? new Date(addDuration(now, milliseconds(seatLastsMs))),
      personalTimeMs: durationMinutes * 60_000,
      ...terms,
      graceMs,
      startedAt: null,
      finishedAt: null,
      fence: null,
      holder: null,
      fenceSince: null,
      resultPolicy: JSON.stringify(catalogue.programme.results),
    })
    .execute();
  const deal = dealSitting({ secret: secrets.sittingSecret, sittingId: id, paper });
  await tx
    .insertInto('sittingDeals')
    .values({ sittingId: id, deal: JSON.stringify(deal) })
    .execute();
  await appendRecord(tx, {
    streamKind: 'sitting',
    streamId: id,
    kind: 'sitting-scheduled',
    actor: `person:${personId}`,
    body: {
      kind,
      form: formId,
      rules: rulesVersion,
      ...(kind === 'certification' && { nonDisclosure: nonDisclosureVersion }),
      ...(place !== null && { booking: place.id }),
      ...terms,
    },
  });
  return id;
}

/** A seat that nobody took in time is voided: it cost nothing and can be taken anew. */
async function giveUpSeat(tx: Tx, id: string, personId: string): Promise<void> {
  await tx
    .updateTable('sittings')
    .set({ state: 'voided', finishedAt: new Date(await databaseNow(tx)) })
    .where('id', '=', id)
    .execute();
  await appendRecord(tx, {
    streamKind: 'sitting',
    streamId: id,
    kind: 'sitting-voided',
    actor: `person:${personId}`,
    reason: 'never started',
    body: {},
  });
}
