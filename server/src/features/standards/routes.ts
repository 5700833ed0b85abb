import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveContent } from '../../http/serve-content.ts';
import { presentStandard, presentStandards } from './present-standards.ts';

/** The library of standards, for reading. */
export function standardRoutes(app: App, context: Context): void {
  serveContent(app, context, 'GET /api/standards', (catalogue) => ({ standards: presentStandards(catalogue) }));
  serveContent(app, context, 'GET /api/standards/:slug', (catalogue, { slug }) => presentStandard(catalogue, slug));
}
