import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveContent } from '../../http/serve-content.ts';
import { presentGlossary } from './present-glossary.ts';

/** The glossary, for reading. */
export function glossaryRoutes(app: App, context: Context): void {
  serveContent(app, context, 'GET /api/glossary', (catalogue) => ({ terms: presentGlossary(catalogue) }));
}
