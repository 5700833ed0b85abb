import type { Context } from '../../context.ts';
import { contextOf } from '../../content/context-of.ts';
import { requireCandidate } from '../../accounts/require-candidate.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { giveFeedback } from './give-feedback.ts';
import { closeLesson, listChanges, listLessons, listOwners, writeLesson } from './lessons.ts';
import { showOwnFeedback } from './show-own-feedback.ts';
import { listSeenCohorts, showFeedbackResults } from './show-results.ts';

/** Feedback of learners, what staff learn from it, and what learners read about that. */
export function feedbackRoutes(app: App, context: Context): void {
  const { databases } = context;

  serveEndpoint(app, 'GET /api/feedback/mine', async ({ viewer }) => {
    const { personId } = requireCandidate(viewer);
    return showOwnFeedback(await contextOf(context, viewer), personId);
  });

  serveEndpoint(app, 'POST /api/feedback', async ({ viewer, body }) => {
    const { personId } = requireCandidate(viewer);
    await giveFeedback(await contextOf(context, viewer), { personId, feedback: body });
  });

  serveEndpoint(app, 'GET /api/feedback/changes', async () => ({ changes: await listChanges(context) }));

  serveEndpoint(app, 'GET /api/feedback/cohorts', async ({ viewer }) => {
    const cohorts = await listSeenCohorts(databases.staff, personOf(viewer));
    return { cohorts: cohorts.map(({ id, title }) => ({ id, title })) };
  });

  serveEndpoint(app, 'GET /api/feedback/cohorts/:cohort', async ({ viewer, params }) =>
    showFeedbackResults(context, { person: personOf(viewer), cohortId: params.cohort }),
  );

  serveEndpoint(app, 'GET /api/lessons', async ({ viewer }) => ({
    lessons: await listLessons(databases.staff),
    staff: await listOwners(databases.staff),
    // An auditor reads and changes nothing; see the access of the operations that write.
    mayWrite: personOf(viewer).roles.some((role) => role !== 'auditor' && role !== 'invigilator'),
  }));

  serveEndpoint(app, 'POST /api/lessons', async ({ viewer, body }) => ({
    id: await writeLesson(context, { by: personOf(viewer).personId, lesson: body }),
  }));

  serveEndpoint(app, 'POST /api/lessons/:id/close', async ({ viewer, params, body }) => {
    await closeLesson(context, { id: params.id, by: personOf(viewer).personId, ...body });
  });
}
