import { chooseEvent } from '@cmdsp/dossiers';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { getCapstoneCase } from '../../dossiers/get-capstone-case.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { freezeDocument } from '../../writing/freeze-document.ts';
import { addText, addWritten } from './add-text.ts';
import { catalogueOf } from './catalogue-of.ts';
import { places } from './places.ts';
import { listCapstones, listTexts, lockCapstone } from './queries.ts';
import { requireLength } from './require-length.ts';
import { bodyOfAsked, linesOf } from './write-body.ts';

/**
 * Hands in the executive summary and tells the event: one that this person has not met before, drawn on the server. Opens
 * the answers to its three questions. Safe to repeat. @throws Problem `capstone-refused`
 */
export async function tellEvent(context: Context, personId: string): Promise<void> {
  await context.databases.staff.transaction().execute(async (tx) => {
    const row = await lockCapstone(tx, personId);
    if (row === null) throw new Problem('capstone-refused', 'Freeze the dossier first.');
    if (row.state !== 'summary') return;
    const texts = await listTexts(tx, row.submissionId);
    const summary = texts.filter(({ place }) => place === places.summary);
    requireLength(summary, 'The executive summary');
    const actor = `person:${personId}`;
    for (const { documentId } of summary) await freezeDocument(tx, { id: documentId, actor });
    const { events } = getCapstoneCase(await catalogueOf(context, row.contentRelease), row.caseId);
    const met = (await listCapstones(tx, personId)).flatMap(({ eventId }) => eventId ?? []);
    const eventId = chooseEvent({ events: events.map(({ id }) => id), met, seed: `${row.seed} event` });
    const event = events.find(({ id }) => id === eventId);
    if (event === undefined)
      throw new Problem('capstone-refused', 'This case has no event yet. An officer has to see to it.');
    const shared = { submissionId: row.submissionId, personId: row.personId, kind: 'integration-answer' } as const;
    const subject = `${row.caseId}/round-${row.round}`;
    await addWritten(tx, {
      ...shared,
      place: places.event,
      title: 'The event, and what was asked about it',
      subject: `${subject}/event`,
      body: bodyOfAsked([
        { title: event.title, text: linesOf(event.text) },
        ...event.questions.map(({ text }, index) => ({ title: `Question ${index + 1}`, text: linesOf(text) })),
      ]),
    });
    for (const [index, { words }] of event.questions.entries()) {
      const place = places.answers[index] ?? places.answers[2];
      await addText(tx, {
        ...shared,
        place,
        title: `Answer to question ${index + 1}`,
        subject: `${subject}/answer-${index + 1}`,
        words,
      });
    }
    await tx
      .updateTable('capstones')
      .set({ state: 'event', eventId: event.id, eventToldAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', row.id)
      .execute();
    await appendRecord(tx, {
      streamKind: 'capstone',
      streamId: row.id,
      kind: 'event-told',
      actor,
      body: { eventId: event.id, met },
    });
  });
}
