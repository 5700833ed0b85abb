import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { type ArtefactView, entryOf, presentArtefact } from './present-artefact.ts';
import { findArtefactForUpdate, updateBody } from './queries.ts';
import { writeBody } from './write-body.ts';

/**
 * Saves a body written on the newest revision. Sending the same again changes nothing; a body written on another revision than
 * the newest is refused, so that no window writes over another.
 * @throws Problem `request-malformed`, `not-found`, `conflict`, `body-too-large`
 */
export async function saveBody(
  context: Context,
  given: { readonly personId: string; readonly id: string; readonly body: unknown; readonly revision: number },
): Promise<ArtefactView> {
  const { personId, id, revision } = given;
  const body = writeBody(given.body);
  return asPerson(context.databases.candidate, personId, async (tx) => {
    const stored = await findArtefactForUpdate(tx, { personId, id });
    if (stored === null) throw new Problem('not-found', 'This artefact is not on your bench any more.');
    if (stored.body === body) return presentArtefact(entryOf(stored));
    if (stored.revision !== revision)
      throw new Problem(
        'conflict',
        'This artefact was changed in another window or on another device in the meantime.',
      );
    return presentArtefact(await updateBody(tx, { personId, id, body }));
  });
}
