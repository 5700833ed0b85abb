import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { oncePerCatalogue } from '../../learning/once-per-catalogue.ts';
import { presentIncident, presentIncidents } from './present-incidents.ts';

/** The library of incidents, for reading. */
export function incidentRoutes(app: App, context: Context): void {
  const incidentsOf = oncePerCatalogue(presentIncidents);
  serveEndpoint(app, 'GET /api/incidents', async () => ({ incidents: incidentsOf(context.catalogue) }));
  serveEndpoint(app, 'GET /api/incidents/:slug', async ({ params }) => presentIncident(context.catalogue, params.slug));
}
