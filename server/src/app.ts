import fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { randomUUID } from 'node:crypto';
import type { Context } from './context.ts';
import { accommodationRoutes } from './features/accommodations/routes.ts';
import { accountRoutes } from './features/accounts/routes.ts';
import { breakRoutes } from './features/breaks/routes.ts';
import { bankRoutes } from './features/bank/routes.ts';
import { benchRoutes } from './features/bench/routes.ts';
import { bookingRoutes } from './features/bookings/routes.ts';
import { examWindowRoutes } from './features/exam-windows/routes.ts';
import { dossierRoutes } from './features/dossiers/routes.ts';
import { capstoneRoutes } from './features/capstones/routes.ts';
import { caseRoutes } from './features/cases/routes.ts';
import { labRoutes } from './features/labs/routes.ts';
import { staffLabRoutes } from './features/labs/staff-routes.ts';
import { openCredentials } from './credentials/open-credentials.ts';
import { certificateRoutes } from './features/certificates/routes.ts';
import { certificationRoutes } from './features/certification/routes.ts';
import { cohortRoutes } from './features/cohorts/routes.ts';
import { assignmentRoutes } from './features/assignments/routes.ts';
import { appealRoutes } from './features/appeals/routes.ts';
import { complaintRoutes } from './features/complaints/routes.ts';
import { deskRoutes } from './features/desk/routes.ts';
import { diagnosticRoutes } from './features/diagnostic/routes.ts';
import { documentRoutes } from './features/documents/routes.ts';
import { rehearsalRoutes } from './features/rehearsals/routes.ts';
import { disruptionRoutes } from './features/disruptions/routes.ts';
import { discussionRoutes } from './features/discussions/routes.ts';
import { feedbackRoutes } from './features/feedback/routes.ts';
import { formRoutes } from './features/forms/routes.ts';
import { healthRoutes } from './features/health/routes.ts';
import { jobRoutes } from './features/jobs/routes.ts';
import { liveSessionRoutes } from './features/live-sessions/routes.ts';
import { markingRoutes } from './features/marking/routes.ts';
import { mailRoutes } from './features/mail/routes.ts';
import { metricsRoutes } from './features/metrics/routes.ts';
import { markingAgreementRoutes } from './features/marking-agreement/routes.ts';
import { markingDecisionRoutes } from './features/marking-decisions/routes.ts';
import { misconductRoutes } from './features/misconduct/routes.ts';
import { notificationRoutes } from './features/notifications/routes.ts';
import { noteRoutes } from './features/notes/routes.ts';
import { guideRoutes } from './features/guides/routes.ts';
import { moduleRoutes } from './features/modules/routes.ts';
import { panelRoutes } from './features/panels/routes.ts';
import { pathRoutes } from './features/paths/routes.ts';
import { peopleRoutes } from './features/people/routes.ts';
import { placeRoutes } from './features/places/routes.ts';
import { privacyRoutes } from './features/privacy/routes.ts';
import { mergeRoutes } from './features/merges/routes.ts';
import { recoveryRoutes } from './features/recovery/routes.ts';
import { practiceRoutes } from './features/practice/routes.ts';
import { programmeRoutes } from './features/programme/routes.ts';
import { progressRoutes } from './features/progress/routes.ts';
import { questionRemarkRoutes } from './features/question-remarks/routes.ts';
import { quizRoutes } from './features/quizzes/routes.ts';
import { rescoringRoutes } from './features/rescoring/routes.ts';
import { resultRoutes } from './features/results/routes.ts';
import { releaseRoutes } from './features/releases/routes.ts';
import { offlineRoutes } from './features/offline/routes.ts';
import { searchRoutes } from './features/search/routes.ts';
import { statisticsRoutes } from './features/statistics/routes.ts';
import { sponsorRoutes } from './features/sponsors/routes.ts';
import { settingRoutes } from './features/settings/routes.ts';
import { storageRoutes } from './features/storage/routes.ts';
import { roomRoutes } from './features/rooms/routes.ts';
import { scriptAllocationRoutes } from './features/script-allocation/routes.ts';
import { similarityRoutes } from './features/similarity/routes.ts';
import { sittingRoutes } from './features/sittings/routes.ts';
import { sessionRoutes } from './features/sessions/routes.ts';
import { statusListRoutes } from './features/status-lists/routes.ts';
import { submissionRoutes } from './features/submissions/routes.ts';
import { vcApiRoutes } from './features/vc-api/routes.ts';
import { verificationRoutes } from './features/verification/routes.ts';
import { glossaryRoutes } from './features/glossary/routes.ts';
import { incidentRoutes } from './features/incidents/routes.ts';
import { misconceptionRoutes } from './features/misconceptions/routes.ts';
import { objectiveRoutes } from './features/objectives/routes.ts';
import { standardRoutes } from './features/standards/routes.ts';
import { topicRoutes } from './features/topics/routes.ts';
import type { App } from './http/app-type.ts';
import { handleError } from './http/handle-error.ts';
import { Problem } from './http/problem.ts';
import { requirePolicy } from './http/require-policy.ts';
import { addSecurityHeaders } from './http/security-headers.ts';
import { serveWeb } from './http/serve-web.ts';
import { readOfflineBuild } from './http/web-build.ts';

/** Builds the HTTP application without listening: infrastructure first, then one line per feature, then the web files. */
export async function buildApp(context: Context): Promise<App> {
  // Pino's logger is what Fastify expects; only the declared type is wider.
  const loggerInstance = context.log as FastifyBaseLogger;
  const app: App = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: context.config.isProxyTrusted,
    bodyLimit: 256 * 1024,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(handleError);
  // The interface speaks JSON; plain text is answered with 415 like everything else.
  app.removeContentTypeParser('text/plain');

  app.addHook('onRoute', requirePolicy);
  addSecurityHeaders(app, { publicUrl: context.config.publicUrl });
  app.decorateRequest('viewer');
  app.addHook('onRequest', async (request) => {
    request.viewer = await context.viewerOf(request);
  });

  metricsRoutes(app, context);
  healthRoutes(app, context);
  sessionRoutes(app, context);
  accountRoutes(app, context);
  peopleRoutes(app, context);
  mailRoutes(app, context);
  privacyRoutes(app, context);
  mergeRoutes(app, context);
  recoveryRoutes(app, context);
  complaintRoutes(app, context);
  appealRoutes(app, context);
  misconductRoutes(app, context);
  questionRemarkRoutes(app, context);
  accommodationRoutes(app, context);
  breakRoutes(app, context);
  feedbackRoutes(app, context);
  settingRoutes(app, context);
  storageRoutes(app, context);
  jobRoutes(app, context);
  await notificationRoutes(app, context);
  programmeRoutes(app, context);
  topicRoutes(app, context);
  searchRoutes(app, context);
  releaseRoutes(app, context);
  cohortRoutes(app, context);
  sponsorRoutes(app, context);
  deskRoutes(app, context);
  disruptionRoutes(app, context);
  rehearsalRoutes(app, context);
  discussionRoutes(app, context);
  liveSessionRoutes(app, context);
  const build = await readOfflineBuild();
  offlineRoutes(app, context, build);
  placeRoutes(app, context);
  noteRoutes(app, context);
  markingRoutes(app, context);
  scriptAllocationRoutes(app, context);
  documentRoutes(app, context, build);
  capstoneRoutes(app, context);
  caseRoutes(app, context);
  labRoutes(app, context);
  staffLabRoutes(app, context);
  benchRoutes(app, context);
  assignmentRoutes(app, context);
  submissionRoutes(app, context);
  dossierRoutes(app, context);
  standardRoutes(app, context);
  incidentRoutes(app, context);
  glossaryRoutes(app, context);
  misconceptionRoutes(app, context);
  objectiveRoutes(app, context);
  progressRoutes(app, context);
  quizRoutes(app, context);
  practiceRoutes(app, context);
  diagnosticRoutes(app, context);
  pathRoutes(app, context);
  guideRoutes(app, context);
  moduleRoutes(app, context);
  bookingRoutes(app, context);
  examWindowRoutes(app, context);
  sittingRoutes(app, context);
  roomRoutes(app, context);
  bankRoutes(app, context);
  formRoutes(app, context);
  resultRoutes(app, context);
  rescoringRoutes(app, context);
  statisticsRoutes(app, context);
  panelRoutes(app, context);
  markingDecisionRoutes(app, context);
  markingAgreementRoutes(app, context);
  similarityRoutes(app, context);

  const credentials = openCredentials(context);
  app.addHook('onClose', () => credentials.close());
  certificateRoutes(app, context, credentials);
  certificationRoutes(app, context, credentials);
  statusListRoutes(app, context, credentials);
  await verificationRoutes(app, context, credentials);
  vcApiRoutes(app, context, credentials);

  app.all('/api/*', async () => {
    throw new Problem('not-found', 'No operation of the interface has this address.');
  });
  await serveWeb(app, context);
  return app;
}
