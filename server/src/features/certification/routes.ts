import type { Context } from '../../context.ts';
import type { Credentials } from '../../credentials/open-credentials.ts';
import { schemeOf } from '../../credentials/scheme-of.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { awardCertificate } from './award-certificate.ts';
import { changeCertificateStatus } from './change-certificate-status.ts';
import { listReadyCandidates } from './list-ready-candidates.ts';
import { showCandidate } from './show-candidate.ts';
import { showCertificates } from './show-certificates.ts';

/** What certification officers see and decide. */
export function certificationRoutes(app: App, context: Context, credentials: Credentials): void {
  const setting = { context, credentials, scheme: schemeOf(context.catalogue.programme.certification) };
  serveEndpoint(app, 'GET /api/certification/candidates', ({ viewer }) =>
    listReadyCandidates(setting, personOf(viewer).personId),
  );
  serveEndpoint(app, 'GET /api/certification/candidates/:personId', ({ viewer, params }) =>
    showCandidate(setting, { officerId: personOf(viewer).personId, personId: params.personId }),
  );
  serveEndpoint(app, 'POST /api/certification/certificates', ({ viewer, body }) =>
    awardCertificate(setting, { officerId: personOf(viewer).personId, ...body }),
  );
  serveEndpoint(app, 'GET /api/certification/certificates', ({ viewer }) =>
    showCertificates(setting, personOf(viewer).personId),
  );
  serveEndpoint(app, 'POST /api/certification/certificates/:id/status', ({ viewer, params, body }) =>
    changeCertificateStatus(setting, { officerId: personOf(viewer).personId, certificateId: params.id, ...body }),
  );
}
