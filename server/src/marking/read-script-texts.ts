import type { Database } from '../db/database.ts';
import type { MarkedText } from './guide-of.ts';

/** What a marker is given of a script: texts in their order, and files as a number and a kind. Nobody's name, no date. */
export type ScriptTexts = {
  readonly texts: readonly MarkedText[];
  readonly attachments: readonly { readonly place: number; readonly kind: string }[];
};

const kinds: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'Image',
  'image/jpeg': 'Image',
  'text/csv': 'CSV',
  'application/json': 'JSON',
  'text/plain': 'Text',
};

/** Reads the texts that were handed in. Needs the staff role. */
export async function readScriptTexts(db: Database, submissionId: string): Promise<ScriptTexts> {
  const texts = await db
    .selectFrom('submissionDocuments')
    .innerJoin('documents', 'documents.id', 'submissionDocuments.documentId')
    .select(['submissionDocuments.title', 'documents.body'])
    .where('submissionDocuments.submissionId', '=', submissionId)
    .orderBy('submissionDocuments.place')
    .execute();
  const files = await db
    .selectFrom('submissionFiles')
    .select(['place', 'mediaType'])
    .where('submissionId', '=', submissionId)
    .where('deletedAt', 'is', null)
    .orderBy('place')
    .execute();
  return { texts, attachments: files.map(({ place, mediaType }) => ({ place, kind: kinds[mediaType] ?? 'Document' })) };
}
