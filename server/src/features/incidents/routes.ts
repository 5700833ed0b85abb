import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveContent } from '../../http/serve-content.ts';
import { presentIncident, presentIncidents } from './present-incidents.ts';

/** The library of incidents, for reading. */
export function incidentRoutes(app: App, context: Context): void {
  serveContent(app, context, 'GET /api/incidents', (catalogue) => ({ incidents: presentIncidents(catalogue) }));
  serveContent(app, context, 'GET /api/incidents/:slug', (catalogue, { slug }) => presentIncident(catalogue, slug));
}
