import type { DocumentBody } from '@cmdsp/documents';
import type { Context } from '../context.ts';
import { asPerson } from '../db/as-person.ts';
import { saveDocument } from '../writing/save-document.ts';
import { takeWriter } from '../writing/take-writer.ts';

/** Writes a document of an invented candidate by the save protocol; a line that begins with `## ` is a heading. */
export async function writeText(
  { databases, sittings }: Context,
  {
    personId,
    documentId,
    paragraphs,
  }: { readonly personId: string; readonly documentId: string; readonly paragraphs: readonly string[] },
): Promise<void> {
  await asPerson(databases.candidate, personId, async (tx) => {
    const { fence } = await takeWriter(tx, { id: documentId, personId, holder: 'demonstration' });
    const changes = [{ fence, revision: 1, body: bodyOf(paragraphs) }];
    await saveDocument(tx, { id: documentId, personId, changes, signer: sittings.signer });
  });
}

function bodyOf(paragraphs: readonly string[]): DocumentBody {
  return {
    type: 'doc',
    content: paragraphs.map((line) =>
      line.startsWith('## ')
        ? { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: line.slice(3) }] }
        : { type: 'paragraph', content: [{ type: 'text', text: line }] },
    ),
  };
}
