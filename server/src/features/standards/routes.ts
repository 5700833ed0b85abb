import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { oncePerCatalogue } from '../../learning/once-per-catalogue.ts';
import { presentStandard, presentStandards } from './present-standards.ts';

/** The library of standards, for reading. */
export function standardRoutes(app: App, context: Context): void {
  const standardsOf = oncePerCatalogue(presentStandards);
  serveEndpoint(app, 'GET /api/standards', async () => ({ standards: standardsOf(context.catalogue) }));
  serveEndpoint(app, 'GET /api/standards/:slug', async ({ params }) => presentStandard(context.catalogue, params.slug));
}
