import { type complaintOutcomes, type ComplaintStep, judgeStep, type StepRefusal } from '@cmdsp/complaints';
import { instant } from '@cmdsp/primitives';
import { type Selectable, sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import type { Complaints } from '../../db/tables/complaints.ts';
import { Problem } from '../../http/problem.ts';
import { listKnownRelations } from '../../impartiality/list-known-relations.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { encryptPersonalData } from '../../ledger/personal-data.ts';
import { outcomeWords } from './complaint-mails.ts';
import { lockComplaint } from './queries.ts';
import { tellAboutComplaint, tellComplainant } from './tell-about-complaint.ts';
import { presentDay } from '../../time-zones/present-day.ts';

type Asked = { readonly id: string; readonly officerId: string };
type Row = Selectable<Complaints>;

const now = sql<Date>`clock_timestamp()`;

/** Acknowledges a complaint. @throws Problem `not-found`, `conflict`, `conflict-of-interest` */
export async function acknowledgeComplaint(context: Context, { id, officerId }: Asked): Promise<void> {
  await context.databases.staff.transaction().execute(async (tx) => {
    const complaint = await requireStep(tx, { id, officerId, step: { kind: 'acknowledge' } });
    await tx
      .updateTable('complaints')
      .set({ state: 'acknowledged', acknowledgedAt: now, acknowledgedBy: officerId })
      .where('id', '=', id)
      .execute();
    const { number, kind, decideBy } = complaint;
    await record(tx, { id, officerId, kind: 'complaint-acknowledged', body: { number } });
    const by = decideBy === null ? '' : presentDay(decideBy);
    const paragraphs = [`Somebody who is not involved looks at ${kind} ${number} and decides by ${by}.`];
    const news = { event: 'acknowledged', title: `Your ${kind} ${number} is being looked at`, paragraphs };
    await tellComplainant(tx, context, { complaint, news });
  });
}

/**
 * Says whom it is about and who handles it. Repeating it with somebody else hands it over.
 * @throws Problem `not-found` also when the handler is no officer, `conflict`, `conflict-of-interest`
 */
export async function assignComplaint(
  { databases }: Context,
  { id, officerId, handlerId, subjectId }: Asked & { readonly handlerId: string; readonly subjectId: string | null },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const step = { kind: 'assign', handlerId, subjectId } as const;
    const { number } = await requireStep(tx, { id, officerId, step });
    const handler = await tx
      .selectFrom('roleGrants')
      .select('id')
      .where('personId', '=', handlerId)
      .where('role', '=', 'officer')
      .where('revokedAt', 'is', null)
      .executeTakeFirst();
    if (handler === undefined) throw new Problem('not-found', 'Choose somebody who is an officer now.');
    await tx.updateTable('complaints').set({ handlerId, subjectId }).where('id', '=', id).execute();
    await record(tx, { id, officerId, kind: 'complaint-assigned', body: { number, handlerId, subjectId } });
    const words = { title: `Complaint ${number} is yours`, body: 'Look at it, ask whom you need to ask, and decide.' };
    if (handlerId !== officerId)
      await tellAboutComplaint(tx, { id, to: [handlerId], event: `assigned:${handlerId}`, ...words });
  });
}

/** Decides a complaint; its filer reads the answer. @throws Problem `not-found`, `conflict`, `conflict-of-interest` */
export async function decideComplaint(
  context: Context,
  {
    id,
    officerId,
    outcome,
    answer,
  }: Asked & {
    readonly outcome: (typeof complaintOutcomes)[number];
    readonly answer: string;
  },
): Promise<void> {
  const { databases, secrets } = context;
  await databases.staff.transaction().execute(async (tx) => {
    const complaint = await requireStep(tx, { id, officerId, step: { kind: 'decide' } });
    const { number, complainantId } = complaint;
    await tx
      .updateTable('complaints')
      .set({ state: 'decided', outcome, answer, decidedAt: now, decidedBy: officerId })
      .where('id', '=', id)
      .execute();
    // The reason speaks of people: it is encrypted for whoever filed it; without an account it stays in the table alone.
    const sealed =
      complainantId === null
        ? {}
        : { personalData: await encryptPersonalData(tx, { secrets, personId: complainantId, value: { answer } }) };
    await record(tx, { id, officerId, kind: 'complaint-decided', body: { number, outcome, ...sealed } });
    const isLong = answer.length > 700;
    const paragraphs =
      complainantId === null
        ? [outcomeWords[outcome], answer]
        : [`${outcomeWords[outcome]} ${isLong ? 'The answer stands on your complaints page.' : answer}`];
    const news = { event: 'decided', title: `Your ${complaint.kind} ${number} was decided`, paragraphs };
    await tellComplainant(tx, context, { complaint, news });
  });
}

/** Locks the complaint and lets the step pass, or says why not. */
async function requireStep(tx: Tx, { id, officerId, step }: Asked & { readonly step: ComplaintStep }): Promise<Row> {
  const complaint = await lockComplaint(tx, id);
  if (complaint === null) throw new Problem('not-found', 'There is no such complaint.');
  const named = step.kind === 'assign' ? [step.subjectId, step.handlerId] : [];
  const involved = [complaint.complainantId, complaint.subjectId, ...named].filter((person) => person !== null);
  const actors = [officerId, ...(step.kind === 'assign' ? [step.handlerId] : [])];
  const known = await listKnownRelations(tx, { actors, people: involved });
  const { acknowledgeBy, decideBy } = complaint;
  const facts = { ...complaint, acknowledgeBy: momentOf(acknowledgeBy), decideBy: momentOf(decideBy) };
  const verdict = judgeStep({ step, complaint: facts, actorId: officerId, known });
  if (!verdict.ok) throw refusalOf(verdict.problem);
  return complaint;
}

function momentOf(time: Date | null) {
  return time === null ? null : instant(time.getTime());
}

function refusalOf(refusal: StepRefusal): Problem {
  switch (refusal) {
    case 'not-open':
      return new Problem('conflict', 'This was done already, or the complaint is closed. Read the list again.');
    case 'not-acknowledged':
      return new Problem('conflict', 'Acknowledge the complaint first.');
    case 'not-handler':
      return new Problem('conflict', 'Only its handler decides. Assign it to yourself first.');
    case 'own-complaint':
      return new Problem('conflict-of-interest', 'Nobody handles what they filed themselves.');
    case 'is-subject':
      return new Problem('conflict-of-interest', 'Nobody handles what is about them.');
    case 'related':
      return new Problem(
        'conflict-of-interest',
        'Somebody without a recorded relation to the people involved has to do this.',
      );
  }
}

async function record(
  tx: Tx,
  {
    id,
    officerId,
    kind,
    body,
  }: Asked & { readonly kind: string; readonly body: Parameters<typeof appendRecord>[1]['body'] },
): Promise<void> {
  await appendRecord(tx, { streamKind: 'complaint', streamId: id, kind, actor: `person:${officerId}`, body });
}
