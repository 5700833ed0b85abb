import type { Context } from '../context.ts';
import { fileAppeal } from '../features/appeals/file-appeal.ts';
import { assignAppeal, decideAppeal } from '../features/appeals/take-appeal-step.ts';
import { answerCase } from '../features/misconduct/answer-case.ts';
import { reportCase } from '../features/misconduct/report-case.ts';
import { confirmDecision, giveNotice, proposeDecision } from '../features/misconduct/take-case-step.ts';
import { personOf } from '../http/viewer.ts';
import type { SeededPeople } from './seed-people.ts';
import { viewerOf } from './viewer-of.ts';

/**
 * Gives the demonstration an upheld challenge of a question, an appeal in review, one that waits for a reviewer, and a case
 * of misconduct that was closed without a sanction. Does nothing where an appeal of a sitting is there already.
 */
export async function seedAppeals(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const { staff } = context.databases;
  // Appeals of marked work come from elsewhere and say nothing of this.
  const ofSittings = staff.selectFrom('appeals').select('id').where('sittingId', 'is not', null);
  if ((await ofSittings.limit(1).executeTakeFirst()) !== undefined) return;
  const [officerId, second] = [idOf.get('officer'), idOf.get('second-officer')];
  const [passed, certified] = [idOf.get('candidate-passed'), idOf.get('candidate-certified')];
  if (officerId === undefined || second === undefined || passed === undefined || certified === undefined) return;
  const sittingId = await findSitting(context, certified);
  const waiting = await findSitting(context, passed);
  if (sittingId === null || waiting === null) return;

  const challenge = await file(context, certified, {
    sittingId,
    submissionId: null,
    ground: 'question',
    position: 4,
    statement: 'Two options describe the same control. I chose the one that the reading names first.',
    wish: 'Both options should count',
  });
  await assignAppeal(context, { id: challenge, officerId, reviewerId: second });
  await decideAppeal(context, {
    id: challenge,
    officerId: second,
    outcome: 'upheld',
    answer: 'You are right that two options cannot be told apart by what the source says. The author words it anew.',
    disclosureReason: null,
    correction: 'none',
  });
  const review = await file(context, passed, {
    sittingId: waiting,
    submissionId: null,
    ground: 'procedure',
    position: null,
    statement: 'The room was opened ten minutes late, and I had less time to settle than the rules promise.',
    wish: '',
  });
  await assignAppeal(context, { id: review, officerId, reviewerId: second });
  await file(context, passed, {
    sittingId: waiting,
    submissionId: null,
    ground: 'question',
    position: 7,
    statement: 'The units in the exhibit do not fit the value that is asked for.',
    wish: 'Look at the unit',
  });
  const reporterId = idOf.get('invigilator');
  if (reporterId === undefined) return;
  await seedCase(context, { sittingId: waiting, candidate: passed, officerId, second, reporterId });
}

async function seedCase(
  context: Context,
  {
    sittingId,
    candidate,
    officerId,
    second,
    reporterId,
  }: {
    readonly sittingId: string;
    readonly candidate: string;
    readonly officerId: string;
    readonly second: string;
    readonly reporterId: string;
  },
): Promise<void> {
  // The invented invigilator looked after the room without a booked window, as only officers may report about.
  const viewer = personOf(viewerOf(reporterId, ['officer']));
  await reportCase(context, { viewer, sittingId, facts: 'The page was left twice within the first ten minutes.' });
  const { id } = await context.databases.staff
    .selectFrom('misconductCases')
    .select('id')
    .where('sittingId', '=', sittingId)
    .executeTakeFirstOrThrow();
  await giveNotice(context, {
    id,
    officerId: second,
    notice: 'The exam page was left twice within the first ten minutes. Please tell us how it was.',
  });
  await answerCase(context, {
    id,
    personId: candidate,
    answer: 'A message of the operating system came to the front twice. I closed it each time.',
  });
  await proposeDecision(context, {
    id,
    officerId: second,
    isEstablished: false,
    sanction: 'none',
    barMonths: null,
    reason: 'What the page saw fits the explanation. Leaving the page twice shows nothing by itself.',
  });
  await confirmDecision(context, { id, officerId, isConfirmed: true, reason: 'I come to the same result.' });
}

async function findSitting({ databases }: Context, personId: string): Promise<string | null> {
  const found = await databases.staff
    .selectFrom('results')
    .select('sittingId')
    .where('personId', '=', personId)
    .where('kind', '=', 'certification')
    .where('releasedAt', 'is not', null)
    .orderBy('releasedAt')
    .executeTakeFirst();
  return found?.sittingId ?? null;
}

async function file(
  context: Context,
  personId: string,
  appeal: Parameters<typeof fileAppeal>[1]['appeal'],
): Promise<string> {
  const { number } = await fileAppeal(context, { personId, appeal });
  const { id } = await context.databases.staff
    .selectFrom('appeals')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return id;
}
