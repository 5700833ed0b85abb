import { minutesOf } from '@cmdsp/accommodations';
import { plainText } from '@cmdsp/documents';
import { drawDefence } from '@cmdsp/dossiers';
import { profileOf } from '../../accommodations/profile-of.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { getCapstoneCase } from '../../dossiers/get-capstone-case.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { freezeDocument } from '../../writing/freeze-document.ts';
import { addText, addWritten } from './add-text.ts';
import { catalogueOf } from './catalogue-of.ts';
import { places } from './places.ts';
import { listCapstones, listTexts, lockCapstone } from './queries.ts';
import { requireLength } from './require-length.ts';
import { bodyOfAsked } from './write-body.ts';

/**
 * Hands in the three answers, draws questions from the candidate's own dossier and starts the clock: the published minutes
 * times the factor of their accommodation, by the database clock. Once begun it runs; repeating changes nothing.
 * @throws Problem `capstone-refused`
 */
export async function beginDefence(context: Context, personId: string): Promise<void> {
  await context.databases.staff.transaction().execute(async (tx) => {
    const row = await lockCapstone(tx, personId);
    if (row === null || row.state === 'summary')
      throw new Problem('capstone-refused', 'Hand in the executive summary first; then the event is told.');
    if (row.state !== 'event') return;
    const texts = await listTexts(tx, row.submissionId);
    const answers = places.answers.flatMap((place) => texts.filter((text) => text.place === place));
    for (const [index, answer] of answers.entries()) requireLength([answer], `The answer to question ${index + 1}`);
    const actor = `person:${personId}`;
    for (const { documentId } of answers) await freezeDocument(tx, { id: documentId, actor });
    const catalogue = await catalogueOf(context, row.contentRelease);
    const { defence } = catalogue.programme.capstone;
    const drawn = drawDefence({
      entries: row.register,
      templates: getCapstoneCase(catalogue, row.caseId).defence,
      summary: await readSummary(tx, row.submissionId),
      asked: (await listCapstones(tx, personId)).flatMap(({ questions }) => questions ?? []),
      count: defence.questions,
      seed: `${row.seed} defence`,
    });
    if (!drawn.ok)
      throw new Problem(
        'capstone-refused',
        'The case has too few questions for a defence. An officer has to see to it.',
      );
    const arrangement = await profileOf(tx, personId);
    const { seconds } = minutesOf({ paperMinutes: defence.minutes, creditMinutes: 0, arrangement });
    const now = await databaseNow(tx);
    const endsAt = new Date(now + seconds * 1000);
    const shared = { submissionId: row.submissionId, personId: row.personId, kind: 'defence-answer' } as const;
    const subject = `${row.caseId}/round-${row.round}`;
    const questions = drawn.value;
    await addWritten(tx, {
      ...shared,
      place: places.questions,
      title: 'What was asked in the defence',
      subject: `${subject}/questions`,
      body: bodyOfAsked(questions.map(({ text }, index) => ({ title: `Question ${index + 1}`, text }))),
    });
    for (const index of questions.keys())
      await addText(tx, {
        ...shared,
        place: places.defence(index),
        title: `Defence, question ${index + 1}`,
        subject: `${subject}/defence-${index + 1}`,
        words: defence.words,
        closesAt: endsAt,
      });
    await tx
      .updateTable('capstones')
      .set({
        state: 'defence',
        questions: JSON.stringify(questions),
        defenceFactor: arrangement.timeFactor,
        defenceStartedAt: new Date(now),
        defenceEndsAt: endsAt,
      })
      .where('id', '=', row.id)
      .execute();
    await appendRecord(tx, {
      streamKind: 'capstone',
      streamId: row.id,
      kind: 'defence-begun',
      actor,
      body: {
        questions: questions.map(({ template, entry, other }) => ({ template, entry, other })),
        factor: arrangement.timeFactor,
        endsAt: endsAt.toISOString(),
      },
    });
  });
}

async function readSummary(tx: Tx, submissionId: string): Promise<string> {
  const { body } = await tx
    .selectFrom('submissionDocuments')
    .innerJoin('documents', 'documents.id', 'submissionDocuments.documentId')
    .select('body')
    .where('submissionId', '=', submissionId)
    .where('place', '=', places.summary)
    .executeTakeFirstOrThrow();
  return plainText(body);
}
