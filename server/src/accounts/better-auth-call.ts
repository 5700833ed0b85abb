import { APIError } from 'better-auth/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../http/problem.ts';

/** The request's headers that Better Auth needs: cookies (all, or one alone) and the browser's name. */
export function authHeaders(request: FastifyRequest, cookie = request.headers.cookie ?? ''): Headers {
  return new Headers({ cookie, 'user-agent': (request.headers['user-agent'] ?? '').slice(0, 300) });
}

/** Hands the cookies that Better Auth sets on to the browser. */
export function forwardCookies(headers: Headers, reply: FastifyReply): void {
  const cookies = headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
}

/** Runs a call of Better Auth; its refusals become ours, anything else stays what it is. */
export async function refusedAs<Value>(problem: Problem, call: () => Promise<Value>): Promise<Value> {
  try {
    return await call();
  } catch (cause) {
    if (cause instanceof APIError && cause.statusCode < 500) {
      problem.cause = cause;
      throw problem;
    }
    throw cause;
  }
}
