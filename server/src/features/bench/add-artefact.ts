import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { type ArtefactView, entryOf, presentArtefact } from './present-artefact.ts';
import { type ArtefactRow, countArtefacts, findArtefact, insertArtefact } from './queries.ts';
import { writeBody } from './write-body.ts';

/** More devices than one person looks after here; less than would slow their list down. */
export const mostArtefacts = 100;

type Given = {
  readonly personId: string;
  readonly id: string;
  readonly kind: ArtefactRow['kind'];
  readonly title: string;
  readonly body: unknown;
};

/**
 * Puts an artefact on the bench. Sending the same again changes nothing.
 * @throws Problem `request-malformed`, `conflict`, `body-too-large`, `too-many-artefacts`
 */
export async function addArtefact(context: Context, { body, ...given }: Given): Promise<ArtefactView> {
  const text = writeBody(body);
  return asPerson(context.databases.candidate, given.personId, (tx) => keepArtefact(tx, { ...given, body: text }));
}

/**
 * Puts a copy of an artefact beside it; the copy begins at revision 1.
 * @throws Problem `not-found`, `conflict`, `too-many-artefacts`
 */
export async function copyArtefact(
  context: Context,
  {
    personId,
    id,
    copy,
    title,
  }: { readonly personId: string; readonly id: string; readonly copy: string; readonly title: string },
): Promise<ArtefactView> {
  return asPerson(context.databases.candidate, personId, async (tx) => {
    const row = await findArtefact(tx, { personId, id });
    if (row === null) throw new Problem('not-found', 'This artefact is not on your bench any more.');
    return keepArtefact(tx, { personId, id: copy, kind: row.kind, title, body: row.body });
  });
}

async function keepArtefact(tx: Tx, artefact: Omit<Given, 'body'> & { readonly body: string }): Promise<ArtefactView> {
  const stored = await findArtefact(tx, artefact);
  if (stored !== null) return presentArtefact(entryOf(sameAs(stored, artefact)));
  if ((await countArtefacts(tx, artefact.personId)) >= mostArtefacts)
    throw new Problem('too-many-artefacts', `Your bench holds ${mostArtefacts} artefacts. Remove one to make room.`);
  const inserted = await insertArtefact(tx, artefact);
  if (inserted === null) throw new Problem('conflict', 'This artefact was saved a moment ago. Try again.');
  return presentArtefact(inserted);
}

function sameAs(stored: ArtefactRow, { kind, body }: { readonly kind: string; readonly body: string }): ArtefactRow {
  // An answer was lost and the same is sent again; whoever changed it since keeps their change.
  if (stored.kind === kind && (stored.body === body || stored.revision > 1)) return stored;
  throw new Problem('conflict', 'Another artefact on your bench has this id.');
}
