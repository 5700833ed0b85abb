import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { oncePerCatalogue } from '../../learning/once-per-catalogue.ts';
import { presentObjectives } from './present-objectives.ts';

/** What serves the learning objectives, for reading. */
export function objectiveRoutes(app: App, context: Context): void {
  const objectivesOf = oncePerCatalogue(presentObjectives);
  serveEndpoint(app, 'GET /api/objectives', async () => ({ objectives: objectivesOf(context.catalogue) }));
}
