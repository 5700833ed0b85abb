import {
  type CaseRefusal,
  type CaseStep,
  hearingDays,
  judgeCaseStep,
  type SanctionKind,
  voidsSitting,
} from '@cmdsp/misconduct';
import { listOfficers } from '../../accounts/list-officers.ts';
import { describeConflict } from '@cmdsp/impartiality';
import { instant } from '@cmdsp/primitives';
import { type Selectable, sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import type { MisconductCases } from '../../db/tables/misconduct.ts';
import { Problem } from '../../http/problem.ts';
import { listKnownRelations } from '../../impartiality/list-known-relations.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { encryptPersonalData } from '../../ledger/personal-data.ts';
import { notify } from '../../notifications/notify.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { lockCase } from './queries.ts';
import { settleCase } from './settle-case.ts';
import { tellOfficers } from './tell-officers.ts';
import { presentDay } from '../../time-zones/present-day.ts';

type Asked = { readonly id: string; readonly officerId: string };
type Row = Selectable<MisconductCases>;
type Words = { readonly [key: string]: string };

const now = sql<Date>`clock_timestamp()`;

/** Tells the person concerned what is said, and until when they can answer. @throws Problem as `requireStep` */
export async function giveNotice(
  context: Context,
  { id, officerId, notice }: Asked & { readonly notice: string },
): Promise<void> {
  await context.databases.staff.transaction().execute(async (tx) => {
    const found = await requireStep(tx, { id, officerId, step: 'notice' });
    const { hearUntil } = await tx
      .updateTable('misconductCases')
      .set({
        state: 'noticed',
        notice,
        noticedBy: officerId,
        noticedAt: now,
        hearUntil: sql<Date>`clock_timestamp() + ${hearingDays} * interval '1 day'`,
      })
      .where('id', '=', id)
      .returning('hearUntil')
      .executeTakeFirstOrThrow();
    const by = hearUntil === null ? '' : presentDay(hearUntil);
    await record(tx, { context, found, officerId, kind: 'misconduct-notice-given', words: { notice } });
    await notify(tx, [
      {
        personId: found.personId,
        kind: 'exam',
        eventKey: `misconduct:${id}:notice`,
        title: `A question about your examination: please answer by ${by}`,
        body: 'Something was observed in your examination. Read what is said and tell us how it was; nothing is decided before.',
        path: '/appeals',
      },
    ]);
  });
}

/** Proposes a finding and what follows. @throws Problem as `requireStep` */
export async function proposeDecision(
  context: Context,
  {
    id,
    officerId,
    ...proposal
  }: Asked & {
    readonly isEstablished: boolean;
    readonly sanction: SanctionKind;
    readonly barMonths: 6 | 12 | 24 | null;
    readonly reason: string;
  },
): Promise<void> {
  const { isEstablished, sanction, barMonths, reason } = proposal;
  if ((sanction === 'bar') !== (barMonths !== null) || (!isEstablished && sanction !== 'none'))
    throw new Problem('request-malformed', 'What was not established has no consequence, and a bar has its months.');
  await context.databases.staff.transaction().execute(async (tx) => {
    const found = await requireStep(tx, { id, officerId, step: 'propose' });
    await tx
      .updateTable('misconductCases')
      .set({ ...proposal, state: 'proposed', proposedBy: officerId, proposedAt: now })
      .where('id', '=', id)
      .execute();
    const facts = { isEstablished, sanction, barMonths };
    await record(tx, { context, found, officerId, kind: 'misconduct-decision-proposed', facts, words: { reason } });
    await tellOfficers(tx, {
      id,
      to: await listOfficers(tx, { except: [found.personId, found.reportedBy, officerId] }),
      event: `proposed:${Date.now()}`,
      title: `Case ${found.number} waits for a second decision`,
      body: 'A decision is proposed. Somebody else confirms it or sends it back.',
    });
  });
}

/** Confirms what somebody else proposed, or sends it back. @throws Problem as `requireStep` */
export async function confirmDecision(
  context: Context,
  { id, officerId, isConfirmed, reason }: Asked & { readonly isConfirmed: boolean; readonly reason: string },
): Promise<void> {
  await context.databases.staff.transaction().execute(async (tx) => {
    const found = await requireStep(tx, { id, officerId, step: isConfirmed ? 'confirm' : 'send-back' });
    if (!isConfirmed) {
      const nothing = { isEstablished: null, sanction: null, barMonths: null, reason: null };
      await tx
        .updateTable('misconductCases')
        .set({ ...nothing, state: 'noticed', proposedBy: null, proposedAt: null })
        .where('id', '=', id)
        .execute();
      await record(tx, { context, found, officerId, kind: 'misconduct-decision-sent-back', words: { reason } });
      return;
    }
    const bar = found.barMonths;
    await tx
      .updateTable('misconductCases')
      .set({
        state: 'decided',
        decidedBy: officerId,
        decidedAt: now,
        barredUntil: bar === null ? null : sql<Date>`clock_timestamp() + ${bar} * interval '1 month'`,
      })
      .where('id', '=', id)
      .execute();
    const { sanction, isEstablished } = found;
    const facts = { isEstablished, sanction, barMonths: bar };
    await record(tx, { context, found, officerId, kind: 'misconduct-decided', facts, words: { reason } });
    const isVoid = sanction !== null && voidsSitting(sanction);
    await settleCase(tx, { sittingId: found.sittingId, number: found.number, officerId, isVoid });
    await notify(tx, [
      {
        personId: found.personId,
        kind: 'exam',
        eventKey: `misconduct:${id}:decided`,
        title: `Case ${found.number} about your examination was decided`,
        body: 'Read the decision, its reasons and how to appeal.',
        path: '/appeals',
      },
    ]);
  });
}

/**
 * Locks the case and lets the step pass, or says why not.
 * @throws Problem `not-found`, `conflict`, `conflict-of-interest` with the relation
 */
async function requireStep(tx: Tx, { id, officerId, step }: Asked & { readonly step: CaseStep }): Promise<Row> {
  const found = await lockCase(tx, id);
  if (found === null) throw new Problem('not-found', 'There is no such case.');
  const known = await listKnownRelations(tx, { actors: [officerId], people: [found.personId] });
  const facts = { ...found, hearUntil: momentOf(found.hearUntil), answeredAt: momentOf(found.answeredAt) };
  const verdict = judgeCaseStep({ step, case: facts, actorId: officerId, known, now: await databaseNow(tx) });
  if (verdict.ok) return found;
  const { problem } = verdict;
  throw new Problem(
    problem.kind === 'not-now' || problem.kind === 'not-heard' ? 'conflict' : 'conflict-of-interest',
    refusalWords(problem),
  );
}

/** Why a step may not be taken, as a sentence to whoever wants to. */
export function refusalWords(refusal: CaseRefusal): string {
  switch (refusal.kind) {
    case 'not-now':
      return 'This was done already, or something else comes first. Read the list again.';
    case 'not-heard':
      return `The person can still answer${refusal.until === null ? '' : ` until ${presentDay(new Date(refusal.until))}`}. Nothing is decided before.`;
    case 'reported-it':
      return 'You reported it. Somebody else decides.';
    case 'proposed-it':
      return 'You proposed it. Somebody else confirms.';
    case 'conflict':
      return `${describeConflict(refusal.conflict)} Somebody without such a relation has to do this.`;
  }
}

/** A time of the database as an instant; null stays null. */
export function momentOf(time: Date | null) {
  return time === null ? null : instant(time.getTime());
}

async function record(
  tx: Tx,
  {
    context,
    found,
    officerId,
    kind,
    facts = {},
    words,
  }: {
    readonly context: Context;
    readonly found: Row;
    readonly officerId: string;
    readonly kind: string;
    readonly facts?: { readonly [key: string]: string | number | boolean | null };
    readonly words: Words;
  },
): Promise<void> {
  const { id, number, personId } = found;
  // What is said of a person is encrypted for them.
  const personalData = await encryptPersonalData(tx, { secrets: context.secrets, personId, value: words });
  const actor = `person:${officerId}`;
  await appendRecord(tx, {
    streamKind: 'misconduct',
    streamId: id,
    kind,
    actor,
    body: { number, ...facts, personalData },
  });
}
