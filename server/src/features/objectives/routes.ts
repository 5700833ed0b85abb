import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveContent } from '../../http/serve-content.ts';
import { presentObjectives } from './present-objectives.ts';

/** What serves the learning objectives, for reading. */
export function objectiveRoutes(app: App, context: Context): void {
  serveContent(app, context, 'GET /api/objectives', (catalogue) => ({ objectives: presentObjectives(catalogue) }));
}
