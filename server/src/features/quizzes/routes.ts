import { requireCandidate } from '../../accounts/require-candidate.ts';
import { contextOf } from '../../content/context-of.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { drawTry } from './draw-try.ts';
import { saveAnswer } from './save-answer.ts';
import { showModuleQuiz } from './show-module-quiz.ts';
import { showTry } from './show-try.ts';
import { submitTry } from './submit-try.ts';

/** Module quizzes: draw a try, save answers as they are chosen, submit, look back. */
export function quizRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/modules/:module/quiz', async ({ params, viewer }) =>
    showModuleQuiz(await contextOf(context, viewer), {
      personId: requireCandidate(viewer).personId,
      module: params.module,
    }),
  );
  serveEndpoint(app, 'POST /api/modules/:module/quiz-tries', async ({ params, viewer }) =>
    drawTry(await contextOf(context, viewer), { personId: requireCandidate(viewer).personId, module: params.module }),
  );
  serveEndpoint(app, 'GET /api/quiz-tries/:try', async ({ params, viewer }) =>
    showTry(await contextOf(context, viewer), { personId: requireCandidate(viewer).personId, tryId: params.try }),
  );
  serveEndpoint(app, 'PUT /api/quiz-tries/:try/answers/:question', async ({ params, body, viewer }) =>
    saveAnswer(await contextOf(context, viewer), {
      personId: requireCandidate(viewer).personId,
      tryId: params.try,
      handle: params.question,
      response: body.response,
    }),
  );
  serveEndpoint(app, 'POST /api/quiz-tries/:try/submission', async ({ params, viewer }) =>
    submitTry(await contextOf(context, viewer), { personId: requireCandidate(viewer).personId, tryId: params.try }),
  );
}
