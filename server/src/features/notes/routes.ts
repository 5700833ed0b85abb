import { requireCandidate } from '../../accounts/require-candidate.ts';
import { contextOf } from '../../content/context-of.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { deleteNote } from './queries.ts';
import { saveNote } from './save-note.ts';
import { showNotes, showTopicNotes } from './show-notes.ts';

/** Highlights and private notes of a learner. */
export function noteRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/topics/:topic/notes', async ({ params, viewer }) =>
    showTopicNotes(await contextOf(context, viewer), {
      personId: requireCandidate(viewer).personId,
      topicId: params.topic,
    }),
  );
  serveEndpoint(app, 'GET /api/notes', async ({ viewer }) =>
    showNotes(await contextOf(context, viewer), requireCandidate(viewer).personId),
  );
  serveEndpoint(app, 'PUT /api/notes/:id', async ({ params, body, viewer }) =>
    saveNote(await contextOf(context, viewer), {
      personId: requireCandidate(viewer).personId,
      id: params.id,
      note: body,
    }),
  );
  serveEndpoint(app, 'DELETE /api/notes/:id', async ({ params, viewer }) => {
    const { personId } = requireCandidate(viewer);
    await asPerson(context.databases.candidate, personId, (tx) => deleteNote(tx, { personId, id: params.id }));
  });
}
