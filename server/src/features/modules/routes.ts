import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveContent } from '../../http/serve-content.ts';
import { presentModule } from './present-module.ts';

/** The six modules, each as one page. */
export function moduleRoutes(app: App, context: Context): void {
  serveContent(app, context, 'GET /api/modules/:module', (catalogue, { module }) => presentModule(catalogue, module));
}
