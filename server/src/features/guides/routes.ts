import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveContent } from '../../http/serve-content.ts';
import { presentGuide } from './present-guide.ts';

/** The study guides of the six audience groups. */
export function guideRoutes(app: App, context: Context): void {
  serveContent(app, context, 'GET /api/guides/:group', (catalogue, { group }) => presentGuide(catalogue, group));
}
