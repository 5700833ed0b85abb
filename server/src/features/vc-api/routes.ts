import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../context.ts';
import type { Credentials } from '../../credentials/open-credentials.ts';
import type { App } from '../../http/app-type.ts';
import { isFromThisMachine } from '../../http/is-from-this-machine.ts';
import { Problem } from '../../http/problem.ts';
import { openConformanceIssuer } from './conformance-issuer.ts';
import { issueCredential } from './issue-credential.ts';
import type { ApiRefusal } from './refusal.ts';
import { verifyCredentialBody } from './verify-credential-body.ts';
import { verifyPresentationBody } from './verify-presentation-body.ts';

/** What callers say they send; all of it is JSON. */
const contentTypes = ['application/ld+json', 'application/vc', 'application/vp'] as const;

/**
 * The W3C VC API for conformance suites: only when switched on, only for programs on this machine. What it signs says nothing
 * about anybody: it is never in the register of certificates, and its key is not that of certificates.
 */
export function vcApiRoutes(app: App, context: Context, credentials: Credentials): void {
  if (!context.config.isVcApiOn) return;
  const issuer = openConformanceIssuer({ secrets: context.secrets, credentials });
  // A scope of its own: nowhere else does the interface take these types of content.
  void app.register(async (scope: App) => {
    scope.addContentTypeParser([...contentTypes], { parseAs: 'string' }, scope.getDefaultJsonParser('error', 'error'));
    const options = { schema: { hide: true }, onRequest: refuseOthers };
    scope.post('/credentials/issue', options, async (request, reply) => {
      const issued = await issueCredential(request.body, issuer);
      return issued.kind === 'refused'
        ? refuse(reply, issued)
        : reply.status(201).type('application/json').send(JSON.stringify(issued.credential));
    });
    scope.post('/credentials/verify', options, async (request, reply) => {
      const refusal = await verifyCredentialBody(request.body, issuer);
      return refusal === null ? accept(reply) : refuse(reply, refusal);
    });
    scope.post('/presentations/verify', options, async (request, reply) => {
      const refusal = await verifyPresentationBody(request.body, issuer);
      return refusal === null ? accept(reply) : refuse(reply, refusal);
    });
  });
}

async function refuseOthers(request: FastifyRequest): Promise<void> {
  if (!isFromThisMachine(request)) throw new Problem('not-found');
}

function accept(reply: FastifyReply): FastifyReply {
  return reply.status(200).send({ verified: true, checks: ['proof'], warnings: [], errors: [] });
}

function refuse(reply: FastifyReply, refusal: ApiRefusal): FastifyReply {
  const problemDetails = refusal.details.map((detail) => ({ type: refusal.type, title: refusal.title, detail }));
  return reply
    .status(400)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: refusal.type,
        title: refusal.title,
        status: 400,
        verified: false,
        errors: refusal.details,
        problemDetails,
      }),
    );
}
