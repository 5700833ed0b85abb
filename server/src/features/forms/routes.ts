import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { decide } from './decide.ts';
import { listForms } from './list-forms.ts';
import { orderForms } from './order-forms.ts';
import { showForm } from './show-form.ts';
import { walk } from './walk.ts';

/** Examination forms, for the certification office. */
export function formRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/forms', async () => listForms(context));
  serveEndpoint(app, 'GET /api/forms/:id', async ({ params, viewer }) =>
    showForm(context, { id: params.id, personId: personOf(viewer).personId }),
  );
  serveEndpoint(app, 'POST /api/form-orders', async ({ body, viewer }) =>
    orderForms(context, { ...body, personId: personOf(viewer).personId }),
  );
  serveEndpoint(app, 'POST /api/forms/:id/walks', async ({ params, viewer }) =>
    walk(context, { id: params.id, personId: personOf(viewer).personId }),
  );
  serveEndpoint(app, 'POST /api/forms/:id/decisions', async ({ params, body, viewer }) =>
    decide(context, { id: params.id, ...body, personId: personOf(viewer).personId }),
  );
}
