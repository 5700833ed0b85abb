import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { oncePerCatalogue } from '../../learning/once-per-catalogue.ts';
import { presentGlossary } from './present-glossary.ts';

/** The glossary, for reading. */
export function glossaryRoutes(app: App, context: Context): void {
  const termsOf = oncePerCatalogue(presentGlossary);
  serveEndpoint(app, 'GET /api/glossary', async () => ({ terms: termsOf(context.catalogue) }));
}
