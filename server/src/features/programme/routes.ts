import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveContent } from '../../http/serve-content.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { presentDocument } from '../../learning/present-document.ts';
import { answerSample } from './answer-sample.ts';
import { presentAccessibility } from './present-accessibility.ts';
import { presentProgrammeHandbook } from './present-programme-handbook.ts';
import { presentProgramme } from './present-programme.ts';
import { showSampleQuestions, showSampleTopic } from './show-sample.ts';

/** What anybody may see: the programme, the handbook, a sample. */
export function programmeRoutes(app: App, context: Context): void {
  serveContent(app, context, 'GET /api/programme', presentProgramme);
  serveContent(app, context, 'GET /api/handbook', ({ handbook }) => presentDocument(handbook));
  serveContent(app, context, 'GET /api/programme-handbook', presentProgrammeHandbook);
  serveContent(app, context, 'GET /api/accessibility', presentAccessibility);
  serveEndpoint(app, 'GET /api/sample/topic', async () => showSampleTopic(context));
  serveEndpoint(app, 'GET /api/sample/questions', async () => showSampleQuestions(context));
  serveEndpoint(app, 'POST /api/sample/questions/:question/answers', async ({ params, body }) =>
    answerSample(context, { handle: params.question, response: body.response }),
  );
}
