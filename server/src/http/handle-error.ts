import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { problems } from '@cmdsp/contract';
import { Problem, problemBody } from './problem.ts';

/** The one place where anything thrown becomes an answer: RFC 9457 for programs, and the log for what is our fault. */
export function handleError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = asProblem(error);
  const { status } = problems[problem.code];
  if (status >= 500) request.log.error({ err: error }, 'request failed');
  if (problem.code === 'too-many-requests' || problem.code === 'temporarily-unavailable') {
    if (!reply.hasHeader('retry-after')) reply.header('retry-after', '5');
  }
  return reply
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(problem, request.id)));
}

function asProblem(error: FastifyError | Error): Problem {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map((issue) => ({
      path: issue.instancePath.replaceAll('/', '.').replace(/^\./, ''),
      message: issue.message ?? 'is not as expected',
    }));
    return new Problem('request-malformed', 'Check the fields named in errors and send the request again.', {
      cause: error,
      errors,
    });
  }
  const status = 'statusCode' in error ? error.statusCode : undefined;
  if (status === 413) return new Problem('body-too-large', 'Send a smaller request.', { cause: error });
  if (status === 415) return new Problem('content-type-unsupported', 'Send application/json.', { cause: error });
  if (status === 429) return new Problem('too-many-requests', 'Wait a moment, then try again.', { cause: error });
  if (status === 400) return new Problem('request-malformed', 'The body could not be read as JSON.', { cause: error });
  if (isDatabaseGone(error))
    return new Problem(
      'temporarily-unavailable',
      'The database does not answer. Nothing was lost; try again shortly.',
      { cause: error },
    );
  return new Problem('internal-error', undefined, { cause: error });
}

/** Connection failures and PostgreSQL's classes 08 (connection), 53 (resources) and 57 (operator intervention). */
function isDatabaseGone(error: Error): boolean {
  if (
    error.message.startsWith('Connection terminated') ||
    error.message.includes('timeout exceeded when trying to connect')
  )
    return true;
  if (!('code' in error) || typeof error.code !== 'string') return false;
  return ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(error.code) || /^(08|53|57)/.test(error.code);
}
