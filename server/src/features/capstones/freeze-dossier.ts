import { freezeDossier as contentOf, lacksOfPart } from '@cmdsp/dossiers';
import type { Json } from '@cmdsp/primitives';
import { hash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { getDossier, listPartTexts, type PartText } from '../../dossiers/find-dossier.ts';
import { getCapstoneCase } from '../../dossiers/get-capstone-case.ts';
import { listEntries } from '../../dossiers/list-entries.ts';
import { Problem } from '../../http/problem.ts';
import { freezeLabEvidence } from '../../lab-evidence/freeze-lab-evidence.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { addDocument, openSubmission } from '../../submissions/open-submission.ts';
import { freezeDocument } from '../../writing/freeze-document.ts';
import { addText, addWritten } from './add-text.ts';
import { places } from './places.ts';
import { bodyOfRegister } from './write-body.ts';

/**
 * Freezes the dossier in hand: its texts and its register as they stand, under one hash in the ledger, and which runs of labs
 * stand beside it. Opens the submission and the executive summary. Safe to repeat. @throws Problem `not-found`, `capstone-refused`
 */
export async function freezeDossier(
  { catalogue, contentRelease, databases }: Context,
  personId: string,
): Promise<void> {
  const { summary } = catalogue.programme.capstone;
  await databases.staff.transaction().execute(async (tx) => {
    const { id: dossierId } = await getDossier(tx, personId);
    const dossier = await tx
      .selectFrom('dossiers')
      .selectAll()
      .where('id', '=', dossierId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    if (dossier.frozenAt !== null) return;
    const capstone = getCapstoneCase(catalogue, dossier.caseId);
    const entries = await listEntries(tx, dossierId);
    const texts = await listPartTexts(tx, dossier);
    const isLacking = capstone.parts.some((part) => {
      const words = texts.find((text) => text.part === part.module)?.words ?? 0;
      return lacksOfPart(part, { words, entries }).length > 0;
    });
    if (isLacking)
      throw new Problem(
        'capstone-refused',
        'Parts of the dossier still lack something. The list on this page says what.',
      );
    const opened = await openSubmission(tx, { personId, kind: 'capstone', subject: dossier.caseId });
    if (opened.kind !== 'open')
      throw new Problem('capstone-refused', 'No further round of the capstone is open to you.');
    const { round } = dossier;
    const register = entries.map(({ key: _key, version: _version, ...entry }) => entry);
    const hashes = await freezeTexts(tx, { texts, actor: `person:${personId}` });
    const dossierHash = hash('sha256', contentOf({ caseId: dossier.caseId, entries: register, texts: hashes }), 'hex');
    const shared = { submissionId: opened.id, personId };
    const labs = await freezeLabEvidence(tx, shared);
    const subject = `${dossier.caseId}/round-${round}`;
    await addText(tx, {
      ...shared,
      place: places.summary,
      title: 'Executive summary',
      kind: 'executive-summary',
      subject,
      words: summary,
    });
    for (const { part, documentId } of texts) {
      const title = `Part ${part}: ${capstone.parts.find(({ module }) => module === part)?.title ?? ''}`;
      await addDocument(tx, {
        submissionId: opened.id,
        place: places.part(part),
        title: title.slice(0, 200),
        documentId,
      });
    }
    await addWritten(tx, {
      ...shared,
      place: places.register,
      title: 'Register of the dossier',
      kind: 'dossier-part',
      subject: `${subject}/register`,
      body: bodyOfRegister(register),
    });
    const id = newId();
    await tx
      .insertInto('capstones')
      .values({
        id,
        personId,
        dossierId,
        caseId: dossier.caseId,
        round,
        contentRelease,
        submissionId: opened.id,
        state: 'summary',
        dossierHash,
        register: JSON.stringify(register),
        seed: randomBytes(16).toString('hex'),
      })
      .execute();
    await tx
      .updateTable('dossiers')
      .set({ frozenAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', dossierId)
      .execute();
    await appendRecord(tx, {
      streamKind: 'capstone',
      streamId: id,
      kind: 'dossier-frozen',
      actor: `person:${personId}`,
      body: { dossierId, caseId: dossier.caseId, round, dossierHash, labs, submissionId: opened.id } satisfies Json,
    });
  });
}

async function freezeTexts(tx: Tx, { texts, actor }: { readonly texts: readonly PartText[]; readonly actor: string }) {
  const hashes = [];
  for (const { part, documentId } of texts) {
    const { bodyHash } = await freezeDocument(tx, { id: documentId, actor });
    hashes.push({ part, hash: bodyHash });
  }
  return hashes;
}
