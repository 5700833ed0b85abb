import type { FastifyReply } from 'fastify';
import { requireCandidate } from '../../accounts/require-candidate.ts';
import type { Context } from '../../context.ts';
import type { Credentials } from '../../credentials/open-credentials.ts';
import { schemeOf } from '../../credentials/scheme-of.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { getOwnCertificate } from './get-own-certificate.ts';
import { openPrinter } from './open-printer.ts';
import { showOwnCertificate } from './show-own-certificate.ts';

/** The holder's certificate: page, PDF and credential file. */
export function certificateRoutes(app: App, context: Context, credentials: Credentials): void {
  const scheme = schemeOf(context.catalogue.programme.certification);
  const print = openPrinter({ context, credentials });
  serveEndpoint(app, 'GET /api/certificate', ({ viewer }) =>
    showOwnCertificate({ context, credentials, scheme }, requireCandidate(viewer).personId),
  );
  serveEndpoint(app, 'GET /api/certificate/pdf', async ({ viewer, reply }) => {
    const certificate = await getOwnCertificate(context, requireCandidate(viewer).personId);
    return sendFile(reply, {
      body: await print(certificate),
      type: 'application/pdf',
      name: `${certificate.number}.pdf`,
    });
  });
  serveEndpoint(app, 'GET /api/certificate/credential', async ({ viewer, reply }) => {
    const certificate = await getOwnCertificate(context, requireCandidate(viewer).personId);
    return sendFile(reply, {
      body: Buffer.from(certificate.credential),
      type: 'application/vc',
      name: `${certificate.number}.json`,
    });
  });
}

/** Sends a download; the certificate number makes a safe file name. */
async function sendFile(reply: FastifyReply, file: { body: Buffer; type: string; name: string }): Promise<string> {
  await reply
    .type(file.type)
    .headers({ 'content-disposition': `attachment; filename="${file.name}"`, 'cache-control': 'private, no-store' })
    .send(file.body);
  return '';
}
